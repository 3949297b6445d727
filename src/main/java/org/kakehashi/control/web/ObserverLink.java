package org.kakehashi.control.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
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
    @Inject
    Exercises exercises;

    @Inject
    Sessions sessions;

    @Inject
    SessionCookie cookie;

    @Inject
    CurrentVisitor visitor;

    /** Opens an observer's session; somebody who plays or works here keeps the session that they have. */
    @GET
    public Response open(@PathParam("code") String code) {
        Exercise exercise = exercises.withObserverCode(code).orElseThrow(Refused::notFound);
        var observer = new Subject(Subject.Kind.OBSERVER, exercise.id());
        var board = Response.seeOther(URI.create("/board/" + exercise.id()));
        boolean keeps = visitor.subject()
                .filter(subject -> subject.equals(observer) || subject.kind() != Subject.Kind.OBSERVER)
                .isPresent();
        return keeps
                ? board.build()
                : board.cookie(cookie.of(sessions.open(observer, Set.of(Role.OBSERVER))))
                        .build();
    }
}
