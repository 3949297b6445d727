package org.kakehashi.workbench.web.project;

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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.site.web.form.ControlsAllowed;
import org.kakehashi.workbench.Drafts;
import org.kakehashi.workbench.Versions;
import org.kakehashi.workbench.WorkingCopies;
import org.kakehashi.workbench.WorkingCopy;
import org.kakehashi.workbench.text.LineDiff;
import org.kakehashi.workbench.text.ThreeWayMerge;
import org.kakehashi.workbench.web.AuthorNames;
import org.kakehashi.workbench.web.SubmittedText;

/** Two authors wrote at the same time: what each changed, and a proposal that has both. */
@Path("/scenarios/{id:\\d+}/merge")
@RolesAllowed(Role.Id.AUTHOR)
public class MergePage {
    /**
     * @param theirs what has been saved since the author began
     * @param mine what the author has typed
     */
    public record Model(
            WorkingCopy working,
            String by,
            List<LineDiff.Line> theirs,
            List<LineDiff.Line> mine,
            ThreeWayMerge.Merged merged) {
        public Long id() {
            return working.project().id();
        }
    }

    @CheckedTemplate(basePath = "workbench")
    static class Templates {
        static native TemplateInstance merge(Model model);
    }

    @Inject
    WorkingCopies workingCopies;

    @Inject
    Versions versions;

    @Inject
    Drafts drafts;

    @Inject
    AuthorNames authors;

    @Inject
    CurrentVisitor visitor;

    @GET
    public Object page(@PathParam("id") long id) {
        WorkingCopy working = workingCopies.of(id, visitor.actor());
        if (!working.isOutdated()) {
            return to("/scenarios/" + id + "/edit");
        }
        String base = versions.source(working.base());
        return Templates.merge(new Model(
                working,
                authors.name(working.newest().writtenBy()),
                LineDiff.of(base, versions.source(working.newest())),
                LineDiff.of(base, working.source()),
                workingCopies.merged(working)));
    }

    /** Takes the joined text as the author's draft on the version {@code base}, and goes on in the editor. */
    @POST
    @ControlsAllowed(in = "source")
    public Response take(
            @PathParam("id") long id, @FormParam("base") int base, @FormParam("source") @Nullable String source) {
        drafts.keep(id, visitor.actor(), base, SubmittedText.received(source, versions.source(versions.get(id, base))));
        return to("/scenarios/" + id + "/edit");
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
