package org.kakehashi.control;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.team.Joining;
import org.kakehashi.exercise.team.Participant;
import org.kakehashi.exercise.team.Participants;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.scenario.FirstContact;

@QuarkusTest
class ControlRolesTest {
    @Inject
    Visitors visitors;

    @Inject
    Schedule schedule;

    @Inject
    Teams teams;

    @Inject
    Exercises exercises;

    @Inject
    Sessions sessions;

    @Inject
    Joining joining;

    @Inject
    Participants participants;

    private Exercise exercise;
    private Participant marta;
    private List<String> pages;
    private List<String> posts;

    @BeforeEach
    void anExercise() {
        exercise = schedule.create(
                "Roles", FirstContact.source(), 30, List.of(new Schedule.NewTeam("Lyon", Region.EU, 1)));
        String page = "/exercises/" + exercise.id();
        Team lyon = teams.of(exercise.id()).getFirst();
        marta = joining.join(lyon.joinCode(), "Marta");
        String team = page + "/teams/" + lyon.id();
        String member = team + "/members/" + marta.id();
        pages = List.of(
                "/exercises",
                "/exercises/live",
                "/exercises/new",
                page,
                page + "/live",
                page + "/log",
                page + "/links",
                page + "/links/sheet",
                page + "/announcements",
                "/terminal/wall/" + exercise.id(),
                page + "/steps/clean-up",
                team,
                team + "/live",
                team + "/proof",
                team + "/reset",
                team + "/nodes/files/reset",
                member + "/free");
        posts = List.of(
                page + "/announcements",
                "/exercises/new",
                "/exercises/new/rows",
                page + "/on-pause",
                page + "/steps/deploy",
                page + "/steps/clean-up",
                team + "/reset",
                team + "/nodes/files/reset",
                member + "/link",
                member + "/free");
    }

    @Test
    void onlyInstructorsComeIn() {
        var others = List.of(
                visitors.with(new Subject(Subject.Kind.PARTICIPANT, 1), Role.TRAINEE),
                visitors.with(new Subject(Subject.Kind.OBSERVER, exercise.id()), Role.OBSERVER),
                visitors.with(new Subject(Subject.Kind.ACCOUNT, 8), Role.AUTHOR));
        for (var other : others) {
            pages.forEach(path -> assertEquals(403, other.get(path).statusCode(), path));
            posts.forEach(path -> assertEquals(403, other.post(path).statusCode(), path));
        }
        assertEquals("SCHEDULED", exercises.get(exercise.id()).state().name());
        assertTrue(participants.seated(marta.id()).isPresent());
    }

    @Test
    void whoIsNotSignedInIsAskedToSignIn() {
        pages.forEach(path ->
                visitors.nobody().get(path).then().statusCode(303).header("Location", containsString("/sign-in")));
        posts.forEach(path ->
                visitors.nobody().post(path).then().statusCode(401).body(containsString("was not carried out")));
        assertEquals("SCHEDULED", exercises.get(exercise.id()).state().name());
        assertTrue(participants.seated(marta.id()).isPresent());
    }

    @Test
    void theObserversLinkOpensASessionForTheBoardOnly() {
        String link = "/watch/" + exercise.observerCode();
        String kept = visitors.nobody()
                .get(link)
                .then()
                .statusCode(303)
                .header("Location", endsWith(link + "?asked=true"))
                .header("Set-Cookie", not(containsString("kkh_session")))
                .extract()
                .cookie("kkh_watch");
        visitors.nobody().get(link + "?asked=true").then().statusCode(400);
        String cookie = visitors.nobody()
                .cookie("kkh_watch", kept)
                .get(link + "?asked=true")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/board/" + exercise.id()))
                .extract()
                .cookie("kkh_session");
        Sessions.Live live = sessions.find(cookie).orElseThrow();
        assertEquals(new Subject(Subject.Kind.OBSERVER, exercise.id()), live.subject());
        assertEquals(java.util.Set.of(Role.OBSERVER), live.roles());
    }

    @Test
    void theObserversLinkLeavesOtherSessionsAlone() {
        visitors.instructor()
                .get("/watch/" + exercise.observerCode())
                .then()
                .statusCode(303)
                .header("Set-Cookie", nullValue());
    }

    @Test
    void anUnknownObserversLinkIsNotFound() {
        visitors.nobody().get("/watch/" + "0".repeat(32)).then().statusCode(404);
    }
}
