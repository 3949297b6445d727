package org.kakehashi.play.web;

import static org.kakehashi.play.words.PlayWords.WORDS;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Subject;
import org.kakehashi.account.web.SessionCookie;
import org.kakehashi.exercise.team.Joining;
import org.kakehashi.exercise.team.Participants;
import org.kakehashi.exercise.team.TeamClass;
import org.kakehashi.exercise.team.TeamClasses;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.web.Preferences;
import org.kakehashi.site.web.Viewer;

/** The page behind a team's join link: choose a name and a language, and play. No account. */
@Path("/join/{code}")
@PermitAll
public class Join {
    /** A join link that leads to no team. */
    public static class JoinLinkIsUnknown extends Refused {
        JoinLinkIsUnknown() {
            super(Reason.NOT_FOUND, WORDS.thisJoinLinkLeadsNowhere());
        }
    }

    @CheckedTemplate(basePath = "play")
    static class Templates {
        static native TemplateInstance join(
                Joining.Invitation invitation,
                String code,
                String name,
                Optional<String> problem,
                boolean mayRepeat,
                boolean replaces);
    }

    @Inject
    Joining joining;

    @Inject
    TeamClasses classes;

    @Inject
    Participants participants;

    @Inject
    CurrentVisitor visitor;

    @Inject
    SessionCookie cookie;

    @Inject
    JoinKey key;

    @Inject
    Viewer viewer;

    @GET
    public Response form(@PathParam("code") String code, @Context HttpHeaders headers) {
        Joining.Invitation invitation = invitation(code);
        return isIn(invitation.team().id())
                ? toPlay().build()
                : withKey(Response.ok(page(invitation, code, "", Optional.empty(), headers)), invitation, headers);
    }

    @POST
    public Response join(
            @PathParam("code") String code,
            @FormParam("name") @Nullable String name,
            @FormParam("language") @Nullable String language,
            @FormParam("class") @Nullable String playedBy,
            @Context HttpHeaders headers) {
        Joining.Invitation invitation = invitation(code);
        if (isIn(invitation.team().id())) {
            return toPlay().build();
        }
        String wanted = name == null ? "" : name;
        try {
            Joining.Entry entry = joining.enter(code, wanted, key.of(headers));
            TeamClass.of(playedBy)
                    .ifPresent(one -> classes.declare(
                            invitation.team().id(),
                            one,
                            entry.participant().subject().toString()));
            return welcome(entry, language);
        } catch (Joining.NameNotAllowed | Joining.NameIsTaken refused) {
            return Response.status(refused.reason().status())
                    .entity(page(invitation, code, wanted, Optional.of(viewer.say(refused.text())), headers))
                    .build();
        }
    }

    private Response welcome(Joining.Entry entry, @Nullable String language) {
        return toPlay().cookie(cookie.of(entry.session()), cookie.noSeat(), key.none())
                .cookie(Preferences.cookie(Language.of(language == null ? viewer.lang() : language)))
                .build();
    }

    private Joining.Invitation invitation(String code) {
        try {
            return joining.invitation(code);
        } catch (Refused refused) {
            throw refused.reason() == Refused.Reason.NOT_FOUND ? new JoinLinkIsUnknown() : refused;
        }
    }

    /** Whether this browser plays for that team already. */
    private boolean isIn(long teamId) {
        return visitor.subject()
                .filter(subject -> subject.kind() == Subject.Kind.PARTICIPANT)
                .flatMap(subject -> participants.seated(subject.id()))
                .filter(participant -> participant.teamId() == teamId)
                .isPresent();
    }

    /** A full team takes those only who have sent the form before and may have had no answer. */
    private TemplateInstance page(
            Joining.Invitation invitation, String code, String name, Optional<String> problem, HttpHeaders headers) {
        return Templates.join(
                invitation,
                code,
                name,
                problem,
                key.of(headers).isPresent(),
                visitor.subject().isPresent());
    }

    private Response withKey(Response.ResponseBuilder page, Joining.Invitation invitation, HttpHeaders headers) {
        return invitation.full().isPresent()
                ? page.build()
                : page.cookie(key.keepOrDraw(headers)).build();
    }

    private static Response.ResponseBuilder toPlay() {
        return Response.seeOther(URI.create("/play"));
    }
}
