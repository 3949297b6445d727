package org.kakehashi.workbench.web.editor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.rehearsal.Rehearsals;
import org.kakehashi.rehearsal.solo.SoloRanges;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.format.ReadScenario;
import org.kakehashi.scenario.library.ScenarioLibrary;
import org.kakehashi.site.Refused;
import org.kakehashi.site.web.form.ControlsAllowed;
import org.kakehashi.workbench.Drafts;
import org.kakehashi.workbench.PackageTexts;
import org.kakehashi.workbench.ParsedVersions;
import org.kakehashi.workbench.Releases;
import org.kakehashi.workbench.Version;
import org.kakehashi.workbench.VersionIsOutdated;
import org.kakehashi.workbench.Versions;
import org.kakehashi.workbench.WorkingCopies;
import org.kakehashi.workbench.WorkingCopy;
import org.kakehashi.workbench.web.AuthorNames;
import org.kakehashi.workbench.web.Messages;
import org.kakehashi.workbench.web.ProblemList;
import org.kakehashi.workbench.web.ScenarioViews;
import org.kakehashi.workbench.web.SubmittedText;
import org.kakehashi.workbench.web.editor.EditorModel.Said;

/** Writing a scenario. Without script it is a form with the text and the buttons to check and to save it. */
@Path("/scenarios/{id:\\d+}/edit")
@RolesAllowed(Role.Id.AUTHOR)
public class EditPage {
    /** How many versions back a readable one is looked for. */
    private static final int PATIENCE = 20;

    @CheckedTemplate(basePath = "workbench")
    static class Templates {
        static native TemplateInstance edit(EditorModel editing);
    }

    @Inject
    WorkingCopies workingCopies;

    @Inject
    Versions versions;

    @Inject
    Drafts drafts;

    @Inject
    ParsedVersions parsedVersions;

    @Inject
    ScenarioViews views;

    @Inject
    Rehearsals rehearsals;

    @Inject
    Releases releases;

    @Inject
    SoloRanges solo;

    @Inject
    ScenarioLibrary library;

    @Inject
    AuthorNames authors;

    @Inject
    CurrentVisitor visitor;

    @GET
    public TemplateInstance page(@PathParam("id") long id) {
        return page(workingCopies.of(id, visitor.actor()), new MultivaluedHashMap<>(), Said.NOTHING);
    }

    /**
     * Keeps the text as the author's draft, does what the button says, and shows the page again or goes on. Fields:
     * {@code base}, the number of the version that the author began with; {@code source}; {@code act}: {@code save},
     * {@code rehearse}, {@code play}, {@code release}, a change as {@link EditorChange} knows it, or anything else to
     * check only; {@code message}, {@code lang} and {@code moment}.
     */
    @POST
    @ControlsAllowed(in = "source")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object take(@PathParam("id") long id, @FormParam("base") int base, MultivaluedMap<String, String> form) {
        String before = versions.source(versions.get(id, base));
        String text = SubmittedText.received(form.getFirst("source"), before);
        String act = Optional.ofNullable(form.getFirst("act")).orElse("");
        drafts.keep(id, visitor.actor(), base, text);
        try {
            if (EditorChange.isAsked(act)) {
                EditorChange change = EditorChange.of(text, act, form, source -> read(id, source));
                drafts.keep(id, visitor.actor(), base, change.source());
                return page(workingCopies.of(id, visitor.actor()), form, new Said(change.says(), false));
            }
            return List.of("save", "rehearse", "play", "release").contains(act)
                    ? to(saved(id, base, text, message(form), act))
                    : page(workingCopies.of(id, visitor.actor()), form, Said.NOTHING);
        } catch (VersionIsOutdated kept) {
            return to("/scenarios/" + id + "/merge");
        } catch (Refused refused) {
            return Response.status(refused.reason().status())
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                    .entity(page(workingCopies.of(id, visitor.actor()), form, new Said(refused.text(), true)))
                    .build();
        }
    }

    /** Saves the text as the next version, if it is not the newest one's, and does with it what the button says. */
    private String saved(long id, int base, String text, String message, String act) {
        Version saved = workingCopies.save(id, base, text, Messages.shortened(message), visitor.actor());
        return switch (act) {
            case "rehearse" -> "/scenarios/rehearsals/" + rehearsals.start(versions.pack(saved), visitor.actor());
            case "play" -> "/scenarios/solo/" + solo.start(versions.pack(saved), visitor.actor());
            case "release" -> {
                releases.release(id, saved.number(), visitor.actor());
                yield "/scenarios/" + id;
            }
            default -> "/scenarios/" + id + "/edit?saved=" + saved.number();
        };
    }

    private static String message(MultivaluedMap<String, String> form) {
        return Optional.ofNullable(form.getFirst("message")).map(String::strip).orElse("");
    }

    /** Drops what the author has typed since the newest version. */
    @POST
    @Path("discard")
    public Response discard(@PathParam("id") long id) {
        drafts.forget(id, visitor.actor());
        return to("/scenarios/" + id + "/edit");
    }

    private TemplateInstance page(WorkingCopy working, MultivaluedMap<String, String> form, Said said) {
        ReadScenario read = read(working.project().id(), working.source());
        Optional<Scenario> shown = read.scenario().or(() -> lastReadable(working));
        return Templates.edit(new EditorModel(
                working,
                ProblemList.of(read),
                shown.map(scenario -> views.of(scenario, form.getFirst("lang"), form.getFirst("moment"))),
                message(form),
                authors.name(working.newest().writtenBy()),
                library.images().keySet(),
                said));
    }

    private ReadScenario read(long id, String source) {
        return parsedVersions.of(PackageTexts.with(versions.pack(versions.newest(id)), source));
    }

    private Optional<Scenario> lastReadable(WorkingCopy working) {
        return versions.newestFirst(working.project().id()).stream()
                .limit(PATIENCE)
                .flatMap(version -> parsedVersions.of(version).scenario().stream())
                .findFirst();
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
