package org.kakehashi.control.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.account.Subject;
import org.kakehashi.control.Overview;
import org.kakehashi.exercise.team.Joining;
import org.kakehashi.scoring.Boards;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.web.Viewer;

/**
 * The start page. It tells strangers how to come in, and nothing of any exercise; it sends players and observers to their
 * places, and shows instructors the exercises that need them.
 */
@Path("/")
@PermitAll
public class Home {
    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance home(HomeModel model);
    }

    @Inject
    CurrentVisitor visitor;

    @Inject
    Joining joining;

    @Inject
    Overview overview;

    @Inject
    Boards boards;

    @Inject
    Viewer viewer;

    @GET
    public Object home() {
        Optional<Subject> subject = visitor.subject();
        if (subject.isEmpty()) {
            return Templates.home(HomeModel.ofStranger(viewer.language()));
        }
        return switch (subject.get().kind()) {
            case PARTICIPANT -> to("/play");
            case OBSERVER -> to("/board/" + subject.get().id());
            case ACCOUNT ->
                visitor.is(Role.INSTRUCTOR)
                        ? Templates.home(HomeModel.ofInstructor(overview.all(), boards::ifReadable, viewer.language()))
                        : to(visitor.is(Role.AUTHOR) ? "/scenarios" : "/account");
        };
    }

    /** A join code typed by hand; a whole link pasted in its place is understood as well. */
    @GET
    @Path("join")
    public Response join(@QueryParam("code") @Nullable String typed) {
        String given = typed == null ? "" : typed.strip();
        Optional<String> code = JoinCode.in(given);
        if (code.isEmpty()) {
            return again(400, given, JoinCode.problem(given));
        }
        try {
            joining.invitation(code.get());
            return to("/join/" + code.get());
        } catch (Refused refused) {
            boolean unknown = refused.reason() == Refused.Reason.NOT_FOUND;
            return again(refused.reason().status(), given, unknown ? JoinCode.leadsNowhere() : refused.text());
        }
    }

    private Response again(int status, String given, Text problem) {
        return Response.status(status)
                .entity(Templates.home(
                        HomeModel.ofStranger(viewer.language()).withProblem(given, problem.in(viewer.language()))))
                .build();
    }

    private static Response to(String place) {
        return Response.seeOther(URI.create(place)).build();
    }
}
