package org.kakehashi.control.web.announce;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseHasEnded;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.announcement.Announcement;
import org.kakehashi.exercise.announcement.Announcements;
import org.kakehashi.exercise.announcement.Announcements.CannotAnnounce;
import org.kakehashi.exercise.team.ActorNames;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/** Telling the teams of one exercise something, all or one, and what they were told. */
@Path("/exercises/{id:[0-9]+}/announcements")
@RolesAllowed(Role.Id.INSTRUCTOR)
public class AnnouncementPage {
    /** What was told, with the names of whom it was for and who told it. */
    public record Sent(Announcement what, String team, Text by) {}

    /** The page: whom one can tell something, and what was told. */
    public record Desk(Exercise exercise, List<Team> teams, List<Sent> told) {}

    @CheckedTemplate(basePath = "control")
    static class Templates {
        static native TemplateInstance announcements(Desk desk, AnnouncementForm form);
    }

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    Announcements announcements;

    @Inject
    ActorNames names;

    @Inject
    CurrentVisitor visitor;

    /** @param team for whom the form is to begin with, 0 for all */
    @GET
    public TemplateInstance page(@PathParam("id") long id, @QueryParam("team") @DefaultValue("0") long team) {
        return Templates.announcements(desk(id), AnnouncementForm.empty(team));
    }

    /** Tells it, or shows the form again with what is wrong. The words come in a field {@code words-<language>} each. */
    @POST
    public Response announce(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Map<String, String> words = new HashMap<>();
        for (Language language : Language.known()) {
            String text = sent.getFirst("words-" + language.tag());
            words.put(language.tag(), text == null ? "" : text.replace("\r\n", "\n"));
        }
        var form = new AnnouncementForm(teamOf(sent.getFirst("team")), words, Optional.empty());
        try {
            announcements.announce(id, form.team(), form.byLanguage(), visitor.actor());
            return Response.seeOther(URI.create("/exercises/" + id + "/announcements"))
                    .build();
        } catch (CannotAnnounce | ExerciseHasEnded wrong) {
            return again(id, form, wrong);
        }
    }

    private static long teamOf(@Nullable String sent) {
        if (sent == null || !sent.matches("[0-9]{1,18}")) {
            throw Refused.notFound();
        }
        return Long.parseLong(sent);
    }

    private Response again(long id, AnnouncementForm form, Refused wrong) {
        return Response.status(wrong.reason().status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(Templates.announcements(desk(id), form.with(wrong.text())))
                .build();
    }

    private Desk desk(long id) {
        Exercise exercise = exercises.played(id);
        List<Team> all = teams.of(id);
        Map<Long, String> byId = all.stream().collect(Collectors.toMap(Team::id, Team::name));
        List<Announcement> told = announcements.all(id);
        Map<String, Text> who =
                names.forStaff(told.stream().map(Announcement::by).collect(Collectors.toSet()));
        return new Desk(
                exercise,
                all,
                told.stream()
                        .map(one -> new Sent(
                                one,
                                byId.getOrDefault(one.teamId(), ""),
                                who.getOrDefault(one.by(), Text.same(one.by()))))
                        .toList());
    }
}
