package org.kakehashi.workbench.web.editor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.format.ReadScenario;
import org.kakehashi.scenario.format.topology.DraftTopology;
import org.kakehashi.site.web.Viewer;
import org.kakehashi.site.web.form.ControlsAllowed;
import org.kakehashi.workbench.Drafts;
import org.kakehashi.workbench.PackageTexts;
import org.kakehashi.workbench.ParsedVersions;
import org.kakehashi.workbench.ScenarioProjects;
import org.kakehashi.workbench.Versions;
import org.kakehashi.workbench.picture.TopologyDiagram;
import org.kakehashi.workbench.web.ProblemList;
import org.kakehashi.workbench.web.ScenarioView;
import org.kakehashi.workbench.web.ScenarioViews;
import org.kakehashi.workbench.web.SubmittedText;

/** What the editor asks for while somebody types. */
@Path("/scenarios/{id:\\d+}/live")
@RolesAllowed(Role.Id.AUTHOR)
public class LivePage {
    @CheckedTemplate(basePath = "workbench")
    static class Templates {
        static native TemplateInstance findings(ProblemList findings);

        static native TemplateInstance preview(ScenarioView view);

        static native TemplateInstance picture(TopologyDiagram topology, boolean editable);
    }

    /** A problem for the margin; see {@link org.kakehashi.scenario.Problem}. */
    public record Mark(String severity, int line, int column, String text) {}

    /**
     * @param html the list of problems for people
     * @param picture of networks and nodes, as far as they can be read
     */
    public record Checked(
            List<Mark> problems,
            boolean readable,
            String html,
            String picture,
            List<String> networks,
            List<Peer> nodes) {}

    /** A node as the forms beside the picture know it. */
    public record Peer(String name, String image, List<String> networks) {}

    /** @param says what has happened, or why it cannot be */
    public record Changed(String source, String says) {}

    @Inject
    ScenarioProjects projects;

    @Inject
    Versions versions;

    @Inject
    Drafts drafts;

    @Inject
    ParsedVersions parsedVersions;

    @Inject
    ScenarioViews views;

    @Inject
    Viewer viewer;

    @Inject
    CurrentVisitor visitor;

    /** Everything that is wrong with a text, by the same code as that of the command line. */
    @POST
    @Path("check")
    @Produces(MediaType.APPLICATION_JSON)
    @ControlsAllowed(in = "source")
    public Checked check(@PathParam("id") long id, @FormParam("source") @Nullable String source) {
        ReadScenario read = read(id, source);
        List<Mark> marks = read.problems().stream()
                .map(problem -> new Mark(
                        problem.severity().name(), problem.line(), problem.column(), viewer.say(problem.text())))
                .toList();
        String html = Templates.findings(ProblemList.of(read))
                .setLocale(viewer.language().locale())
                .render();
        DraftTopology topology = DraftTopology.of(plain(source));
        String picture = Templates.picture(TopologyDiagram.of(topology), true)
                .setLocale(viewer.language().locale())
                .render();
        return new Checked(
                marks,
                read.scenario().isPresent(),
                html,
                picture,
                topology.networks().stream().map(Network::name).toList(),
                topology.nodes().stream()
                        .map(node -> new Peer(node.name(), node.image(), node.networks()))
                        .toList());
    }

    /** What a text looks like; 204 as long as it has errors. */
    @POST
    @Path("view")
    @ControlsAllowed(in = "source")
    public Object view(
            @PathParam("id") long id,
            @FormParam("source") @Nullable String source,
            @FormParam("lang") @Nullable String lang,
            @FormParam("moment") @Nullable String moment) {
        Optional<Scenario> scenario = read(id, source).scenario();
        return scenario.isEmpty()
                ? Response.noContent().build()
                : Templates.preview(views.of(scenario.get(), lang, moment));
    }

    /** Makes a change for the author in the text as it stands in the editor; see {@link EditorChange}. */
    @POST
    @Path("change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Changed change(@PathParam("id") long id, MultivaluedMap<String, String> form) {
        String act = form.getFirst("act") == null ? "" : form.getFirst("act");
        EditorChange change = EditorChange.of(plain(form.getFirst("source")), act, form, source -> read(id, source));
        return new Changed(change.source(), viewer.say(change.says()));
    }

    /** Keeps what has been typed since the version {@code base}. */
    @POST
    @Path("draft")
    @ControlsAllowed(in = "source")
    public void draft(
            @PathParam("id") long id, @FormParam("base") int base, @FormParam("source") @Nullable String source) {
        drafts.keep(id, visitor.actor(), base, SubmittedText.received(source, versions.source(versions.get(id, base))));
    }

    private ReadScenario read(long id, @Nullable String source) {
        projects.get(id);
        return parsedVersions.of(PackageTexts.with(versions.pack(versions.newest(id)), plain(source)));
    }

    private static String plain(@Nullable String source) {
        return source == null ? "" : source.replace("\r\n", "\n");
    }
}
