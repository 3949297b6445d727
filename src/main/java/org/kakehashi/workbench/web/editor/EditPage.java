package org.kakehashi.workbench.web.editor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.format.ReadScenario;
import org.kakehashi.scenario.library.ScenarioLibrary;
import org.kakehashi.site.web.form.ControlsAllowed;
import org.kakehashi.workbench.Drafts;
import org.kakehashi.workbench.PackageTexts;
import org.kakehashi.workbench.ParsedVersions;
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
    ScenarioLibrary library;

    @Inject
    AuthorNames authors;

    @Inject
    CurrentVisitor visitor;

    @GET
    public TemplateInstance page(@PathParam("id") long id) {
        return page(workingCopies.of(id, visitor.actor()), "", null, null);
    }

    /**
     * Keeps the text as the author's draft and shows the page again, or saves it as the next version.
     *
     * @param base number of the version that the author began with
     * @param act {@code save}, or anything else to check only
     */
    @POST
    @ControlsAllowed(in = "source")
    public Object take(
            @PathParam("id") long id,
            @FormParam("base") int base,
            @FormParam("source") @Nullable String source,
            @FormParam("message") @Nullable String message,
            @FormParam("act") @Nullable String act,
            @FormParam("lang") @Nullable String lang,
            @FormParam("moment") @Nullable String moment) {
        String text = SubmittedText.received(source, versions.source(versions.get(id, base)));
        String said = message == null ? "" : message.strip();
        drafts.keep(id, visitor.actor(), base, text);
        if (!"save".equals(act)) {
            return page(workingCopies.of(id, visitor.actor()), said, lang, moment);
        }
        try {
            Version saved = workingCopies.save(id, base, text, Messages.shortened(said), visitor.actor());
            return to("/scenarios/" + id + "/edit?saved=" + saved.number());
        } catch (VersionIsOutdated kept) {
            return to("/scenarios/" + id + "/merge");
        }
    }

    /** Drops what the author has typed since the newest version. */
    @POST
    @Path("discard")
    public Response discard(@PathParam("id") long id) {
        drafts.forget(id, visitor.actor());
        return to("/scenarios/" + id + "/edit");
    }

    private TemplateInstance page(WorkingCopy working, String message, @Nullable String lang, @Nullable String moment) {
        ReadScenario read = parsedVersions.of(PackageTexts.with(versions.pack(working.newest()), working.source()));
        Optional<Scenario> shown = read.scenario().or(() -> lastReadable(working));
        return Templates.edit(new EditorModel(
                working,
                ProblemList.of(read),
                shown.map(scenario -> views.of(scenario, lang, moment)),
                message,
                authors.name(working.newest().writtenBy()),
                library.images().keySet()));
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
