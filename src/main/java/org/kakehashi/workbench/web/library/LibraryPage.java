package org.kakehashi.workbench.web.library;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.rehearsal.solo.SoloRange;
import org.kakehashi.rehearsal.solo.SoloRanges;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.site.language.BothZones;
import org.kakehashi.site.language.Text;
import org.kakehashi.workbench.ScenarioIds;
import org.kakehashi.workbench.ScenarioProject;
import org.kakehashi.workbench.ScenarioProjects;
import org.kakehashi.workbench.web.AuthorNames;

/** What there is to play and to write on, and new beginnings. */
@Path("/scenarios")
@RolesAllowed(Role.Id.AUTHOR)
public class LibraryPage {
    @CheckedTemplate(basePath = "workbench")
    static class Templates {
        static native TemplateInstance library(
                List<LibraryEntry> lines,
                LibraryFilter filter,
                List<LibraryEntry> all,
                List<Deletion> deletions,
                Optional<SoloRange> solo);

        static native TemplateInstance newScenario(NewScenarioForm form);
    }

    @Inject
    LibraryEntries library;

    @Inject
    ScenarioProjects projects;

    @Inject
    ScenarioIds ids;

    @Inject
    AuditLog auditLog;

    @Inject
    AuthorNames authors;

    @Inject
    SoloRanges solo;

    @Inject
    CurrentVisitor visitor;

    @GET
    @RolesAllowed({Role.Id.AUTHOR, Role.Id.INSTRUCTOR})
    public TemplateInstance page(@BeanParam LibraryFilter filter) {
        List<LibraryEntry> all = library.all();
        return Templates.library(
                all.stream().filter(filter::accepts).toList(), filter, all, deletions(), solo.of(visitor.actor()));
    }

    /** A scenario that is gone. */
    public record Deletion(String name, String by, Text when) {}

    private List<Deletion> deletions() {
        return auditLog.deletions(AuditAction.DELETE_SCENARIO).stream()
                .map(entry -> new Deletion(entry.target(), authors.name(entry.by()), BothZones.date(entry.at())))
                .toList();
    }

    @GET
    @Path("new")
    public TemplateInstance newScenario() {
        return Templates.newScenario(NewScenarioForm.EMPTY);
    }

    @POST
    @Path("new")
    public Object begin(
            @FormParam("id") @Nullable String id,
            @FormParam("en") @Nullable String en,
            @FormParam("ja") @Nullable String ja) {
        NewScenarioForm filled = NewScenarioForm.of(id, en, ja);
        NewScenarioForm form = filled.besides(ids.paths(filled.id(), ""));
        if (!form.flaws().isEmpty()) {
            return Response.status(400)
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                    .entity(Templates.newScenario(form))
                    .build();
        }
        ScenarioProject project = projects.begin(ScenarioPackage.ofText(form.source()), "", visitor.actor());
        return Response.seeOther(URI.create("/scenarios/" + project.id() + "/edit"))
                .build();
    }
}
