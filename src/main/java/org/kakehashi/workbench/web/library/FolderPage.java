package org.kakehashi.workbench.web.library;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.exercise.rehearsed.RehearsalRecord;
import org.kakehashi.exercise.rehearsed.RehearsalRecords;
import org.kakehashi.rehearsal.Rehearsals;
import org.kakehashi.scenario.format.ScenarioFolder;
import org.kakehashi.scenario.library.ScenarioLibrary;
import org.kakehashi.site.Refused;
import org.kakehashi.workbench.ScenarioProjects;
import org.kakehashi.workbench.web.Downloads;
import org.kakehashi.workbench.web.ProblemList;
import org.kakehashi.workbench.web.ScenarioView;
import org.kakehashi.workbench.web.ScenarioViews;

/** A scenario of the repository's folder: it can be looked at and cloned; its files are changed where they lie. */
@Path("/scenarios/folders/{name}")
@RolesAllowed(Role.Id.AUTHOR)
public class FolderPage {
    @CheckedTemplate(basePath = "workbench")
    static class Templates {
        static native TemplateInstance folder(
                ScenarioFolder folder,
                ProblemList findings,
                Optional<ScenarioView> view,
                Optional<RehearsalRecord> rehearsal);
    }

    @Inject
    ScenarioLibrary library;

    @Inject
    ScenarioProjects projects;

    @Inject
    Rehearsals rehearsals;

    @Inject
    RehearsalRecords records;

    @Inject
    ScenarioViews views;

    @Inject
    CurrentVisitor visitor;

    @GET
    @RolesAllowed({Role.Id.AUTHOR, Role.Id.INSTRUCTOR})
    public TemplateInstance page(
            @PathParam("name") String name,
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("moment") @Nullable String moment) {
        ScenarioFolder folder = folder(name);
        return Templates.folder(
                folder,
                ProblemList.of(folder.content()),
                folder.content().scenario().map(scenario -> views.of(scenario, lang, moment)),
                records.latest(folder.pack().digest()));
    }

    /** Begins a project with what is in the folder. */
    @POST
    @Path("clone")
    public Response copy(@PathParam("name") String name) {
        long id = projects.begin(folder(name).pack(), "scenarios/" + name, visitor.actor())
                .id();
        return Response.seeOther(URI.create("/scenarios/" + id)).build();
    }

    /** Its package as a zip archive. */
    @GET
    @Path("package.zip")
    @Produces("application/zip")
    @RolesAllowed({Role.Id.AUTHOR, Role.Id.INSTRUCTOR})
    public Response zip(@PathParam("name") String name) {
        ScenarioFolder folder = folder(name);
        String version = folder.content()
                .scenario()
                .map(scenario -> "-" + scenario.version())
                .orElse("");
        return Downloads.zip(folder.pack(), folder.name() + version);
    }

    /** Asks for a rehearsal of what lies in the folder now and goes to its page. */
    @POST
    @Path("rehearse")
    public Response rehearse(@PathParam("name") String name) {
        long rehearsal = rehearsals.start(folder(name).pack(), visitor.actor());
        return Response.seeOther(URI.create("/scenarios/rehearsals/" + rehearsal))
                .build();
    }

    private ScenarioFolder folder(String name) {
        return library.find(name).orElseThrow(Refused::notFound);
    }
}
