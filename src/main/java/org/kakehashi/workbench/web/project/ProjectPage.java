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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.exercise.rehearsed.RehearsalRecords;
import org.kakehashi.scenario.format.ReadScenario;
import org.kakehashi.workbench.Drafts;
import org.kakehashi.workbench.ParsedVersions;
import org.kakehashi.workbench.Release;
import org.kakehashi.workbench.Releases;
import org.kakehashi.workbench.ScenarioIds;
import org.kakehashi.workbench.ScenarioProject;
import org.kakehashi.workbench.ScenarioProjects;
import org.kakehashi.workbench.Version;
import org.kakehashi.workbench.Versions;
import org.kakehashi.workbench.web.AuthorNames;
import org.kakehashi.workbench.web.ProblemList;
import org.kakehashi.workbench.web.ScenarioViews;

/** A project as a whole: what it is, its versions, what can be done with it. */
@Path("/scenarios/{id:\\d+}")
@RolesAllowed(Role.Id.AUTHOR)
public class ProjectPage {
    @CheckedTemplate(basePath = "workbench")
    static class Templates {
        static native TemplateInstance project(ProjectModel model);
    }

    @Inject
    ScenarioProjects projects;

    @Inject
    Versions versions;

    @Inject
    Releases releases;

    @Inject
    Drafts drafts;

    @Inject
    ParsedVersions parsedVersions;

    @Inject
    ScenarioViews views;

    @Inject
    RehearsalRecords rehearsals;

    @Inject
    AuthorNames authors;

    @Inject
    ScenarioIds ids;

    @Inject
    CurrentVisitor visitor;

    @GET
    @RolesAllowed({Role.Id.AUTHOR, Role.Id.INSTRUCTOR})
    public TemplateInstance page(
            @PathParam("id") long id,
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("moment") @Nullable String moment) {
        ScenarioProject project = projects.get(id);
        List<Version> all = versions.newestFirst(id);
        Map<Integer, Release> released =
                releases.of(id).stream().collect(Collectors.toMap(Release::number, release -> release));
        ReadScenario read = parsedVersions.of(all.getFirst());
        return Templates.project(new ProjectModel(
                project,
                authors.name(project.owner()),
                all.stream()
                        .map(version -> new ProjectModel.Line(
                                version,
                                authors.name(version.writtenBy()),
                                Optional.ofNullable(released.get(version.number())),
                                rehearsals.latest(version.digest())))
                        .toList(),
                ProblemList.of(read),
                read.scenario().map(scenario -> views.of(scenario, lang, moment)),
                drafts.of(id, visitor.actor()).isPresent(),
                project.owner().equals(visitor.actor()),
                project.isArchived()
                        ? List.of()
                        : ids.paths(ScenarioIds.in(versions.source(all.getFirst())), "/scenarios/" + id)));
    }

    @POST
    @Path("release")
    public Response release(@PathParam("id") long id, @FormParam("number") int number) {
        releases.release(id, number, visitor.actor());
        return to(id);
    }

    @POST
    @Path("archive")
    public Response archive(@PathParam("id") long id, @FormParam("archived") boolean archived) {
        projects.archive(id, archived, visitor.actor());
        return to(id);
    }

    /** Begins another project with a version of this one. */
    @POST
    @Path("clone")
    public Response copy(@PathParam("id") long id, @FormParam("number") int number) {
        Version version = versions.get(id, number);
        String origin = "/scenarios/" + id + " " + number;
        return to(
                projects.begin(versions.pack(version), origin, visitor.actor()).id());
    }

    private static Response to(long id) {
        return Response.seeOther(URI.create("/scenarios/" + id)).build();
    }
}
