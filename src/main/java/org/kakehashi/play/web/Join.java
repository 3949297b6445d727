package org.kakehashi.play.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.account.web.SessionCookie;
import org.kakehashi.exercise.team.Joining;
import org.kakehashi.exercise.team.Participant;
import org.kakehashi.exercise.team.Participants;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.web.LanguageSwitch;
import org.kakehashi.site.web.Viewer;

/** The page behind a team's join link: choose a name and a language, and play. No account. */
@Path("/join/{code}")
@PermitAll
public class Join {
    /** A join link that leads to no team. */
    public static class JoinLinkIsUnknown extends Refused {
        JoinLinkIsUnknown() {
            super(
                    Reason.NOT_FOUND,
                    new org.kakehashi.site.language.Text(
                            "This join link leads nowhere. Check that it is complete, or ask your instructor for the right one.",
                            "この参加リンクは無効です。リンクが最後までコピーされているか確認するか、講師に正しいリンクをお問い合わせください。"));
        }
    }

    @CheckedTemplate(basePath = "play")
    static class Templates {
        static native TemplateInstance join(
                Joining.Invitation invitation, String code, String name, Optional<String> problem, boolean replaces);
    }

    @Inject
    Joining joining;

    @Inject
    Participants participants;

    @Inject
    CurrentVisitor visitor;

    @Inject
    Sessions sessions;

    @Inject
    SessionCookie cookie;

    @Inject
    Viewer viewer;

    @GET
    public Object form(@PathParam("code") String code) {
        Joining.Invitation invitation = invitation(code);
        return isIn(invitation.team().id()) ? toPlay().build() : page(invitation, code, "", Optional.empty());
    }

    @POST
    public Object join(
            @PathParam("code") String code,
            @FormParam("name") @Nullable String name,
            @FormParam("language") @Nullable String language) {
        Joining.Invitation invitation = invitation(code);
        if (isIn(invitation.team().id())) {
            return toPlay().build();
        }
        String wanted = name == null ? "" : name;
        try {
            Participant participant = joining.join(code, wanted);
            return welcome(participant, language);
        } catch (Joining.NameNotAllowed | Joining.NameIsTaken refused) {
            return Response.status(refused.reason().status())
                    .entity(page(invitation, code, wanted, Optional.of(viewer.say(refused.text()))))
                    .build();
        }
    }

    private Response welcome(Participant participant, @Nullable String language) {
        String token = sessions.open(participant.subject(), Set.of(Role.TRAINEE));
        return toPlay().cookie(cookie.of(token))
                .cookie(LanguageSwitch.cookie(Language.of(language == null ? viewer.lang() : language)))
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

    private TemplateInstance page(Joining.Invitation invitation, String code, String name, Optional<String> problem) {
        return Templates.join(invitation, code, name, problem, visitor.subject().isPresent());
    }

    private static Response.ResponseBuilder toPlay() {
        return Response.seeOther(URI.create("/play"));
    }
}
