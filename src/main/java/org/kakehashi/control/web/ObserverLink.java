package org.kakehashi.control.web;

import static org.kakehashi.control.words.ControlWords.WORDS;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.account.web.SessionCookie;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.site.Refused;

/** The observers' link: whoever has it sees the board of that exercise, and nothing else. */
@Path("/watch/{code}")
@PermitAll
public class ObserverLink {
    private static final String ASKED = "kkh_watch";
    private static final int FIVE_MINUTES = 300;

    @Inject
    Exercises exercises;

    @Inject
    Sessions sessions;

    @Inject
    SessionCookie cookie;

    @Inject
    CurrentVisitor visitor;

    /**
     * Opens an observer's session; somebody who plays or works here keeps the session that they have. A browser is first asked
     * whether it keeps cookies: what keeps none (a preview of the link, a program) adds no session.
     */
    @GET
    public Response open(
            @PathParam("code") String code,
            @QueryParam("asked") boolean asked,
            @CookieParam(ASKED) @Nullable String kept) {
        Exercise exercise = exercises.withObserverCode(code).orElseThrow(Refused::notFound);
        var observer = new Subject(Subject.Kind.OBSERVER, exercise.id());
        var board = Response.seeOther(URI.create("/board/" + exercise.id()));
        boolean keeps = visitor.subject()
                .filter(subject -> subject.equals(observer) || subject.kind() != Subject.Kind.OBSERVER)
                .isPresent();
        if (keeps) {
            return board.build();
        }
        if (kept == null) {
            return asked ? refuseWithoutCookies() : ask(code);
        }
        return board.cookie(cookie.of(sessions.open(observer, Set.of(Role.OBSERVER))), asking("", 0))
                .build();
    }

    private static Response ask(String code) {
        URI again =
                UriBuilder.fromPath("/watch/{code}").queryParam("asked", true).build(code);
        return Response.seeOther(again).cookie(asking("yes", FIVE_MINUTES)).build();
    }

    private static Response refuseWithoutCookies() {
        throw new Refused(Refused.Reason.INVALID, WORDS.boardNeedsCookies());
    }

    private static NewCookie asking(String value, int maxAge) {
        return new NewCookie.Builder(ASKED)
                .value(value)
                .path("/watch")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(maxAge)
                .build();
    }
}
