package org.kakehashi.workbench.web.solo;

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
import org.kakehashi.account.web.SessionCookie;
import org.kakehashi.rehearsal.solo.SoloConfig;
import org.kakehashi.rehearsal.solo.SoloRanges;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.format.ScenarioFolder;
import org.kakehashi.scenario.library.ScenarioLibrary;
import org.kakehashi.site.Refused;
import org.kakehashi.workbench.Versions;

/** The range that an author or instructor plays alone. */
@Path("/scenarios/solo")
@RolesAllowed({Role.Id.AUTHOR, Role.Id.INSTRUCTOR})
public class SoloPage {
    @CheckedTemplate(basePath = "workbench")
    static class Templates {
        static native TemplateInstance solo(SoloRanges.Standing standing, long idleMinutes);

        static native TemplateInstance solo$live(SoloRanges.Standing standing, long idleMinutes);
    }

    @Inject
    SoloRanges ranges;

    @Inject
    SoloConfig config;

    @Inject
    ScenarioLibrary library;

    @Inject
    Versions versions;

    @Inject
    SessionCookie cookie;

    @Inject
    CurrentVisitor visitor;

    /**
     * Begins a range and goes to its page.
     *
     * @param folder a scenario of the repository's folder, or nothing
     * @param project otherwise a project, with the number of a version; 0 for the newest
     */
    @POST
    public Response start(
            @FormParam("folder") @Nullable String folder,
            @FormParam("project") long project,
            @FormParam("number") int number) {
        ScenarioPackage pack = folder != null && !folder.isEmpty()
                ? library.find(folder).map(ScenarioFolder::pack).orElseThrow(Refused::notFound)
                : versions.pack(number == 0 ? versions.newest(project) : versions.get(project, number));
        return to(ranges.start(pack, visitor.actor()));
    }

    @GET
    @Path("{exercise}")
    public Object page(@PathParam("exercise") long exercise) {
        return standing(exercise)
                .<Object>map(standing -> Templates.solo(standing, config.idle().toMinutes()))
                .orElseGet(() -> Response.seeOther(URI.create("/scenarios")).build());
    }

    /** How far it is; when it is gone, the browser is sent to the library. */
    @GET
    @Path("{exercise}/live")
    public Object live(@PathParam("exercise") long exercise) {
        return standing(exercise)
                .<Object>map(
                        standing -> Templates.solo$live(standing, config.idle().toMinutes()))
                .orElseGet(() ->
                        Response.noContent().header("HX-Redirect", "/scenarios").build());
    }

    /** Goes to the trainee's page, on the seat of the range; the visitor's own session stays beside it. */
    @POST
    @Path("{exercise}/enter")
    public Response enter(@PathParam("exercise") long exercise) {
        return Response.seeOther(URI.create("/play"))
                .cookie(cookie.ofSeat(ranges.enter(exercise, visitor.actor())))
                .build();
    }

    @POST
    @Path("{exercise}/put-away")
    public Response putAway(@PathParam("exercise") long exercise) {
        ranges.putAway(exercise, visitor.actor());
        return Response.seeOther(URI.create("/scenarios/solo/" + exercise))
                .cookie(cookie.noSeat())
                .build();
    }

    private Optional<SoloRanges.Standing> standing(long exercise) {
        try {
            return Optional.of(ranges.standing(exercise, visitor.actor()));
        } catch (Refused gone) {
            return Optional.empty();
        }
    }

    private static Response to(long exercise) {
        return Response.seeOther(URI.create("/scenarios/solo/" + exercise)).build();
    }
}
