package org.kakehashi.control;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.team.ComingBack;
import org.kakehashi.exercise.team.Joining;
import org.kakehashi.exercise.team.Participant;
import org.kakehashi.exercise.team.Participants;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.range.Ranges;
import org.kakehashi.scenario.FirstContact;

@QuarkusTest
class SeatPageTest {
    @Inject
    Visitors visitors;

    @Inject
    Schedule schedule;

    @Inject
    Teams teams;

    @Inject
    Joining joining;

    @Inject
    Participants participants;

    @Inject
    ComingBack comingBack;

    private final FakeRanges ranges = new FakeRanges();
    private Team lyon;
    private Participant marta;
    private String exercisePage;
    private String page;
    private String seat;

    @BeforeEach
    void aTeamWithAMember() {
        QuarkusMock.installMockForType(ranges, Ranges.class);
        Exercise exercise = schedule.create(
                "Seats",
                FirstContact.source(),
                30,
                List.of(new Schedule.NewTeam("Lyon", Region.EU, 2), new Schedule.NewTeam("京都", Region.JP, 2)));
        lyon = teams.of(exercise.id()).getFirst();
        marta = joining.join(lyon.joinCode(), "<i>Marta</i>");
        exercisePage = "/exercises/" + exercise.id();
        page = exercisePage + "/teams/" + lyon.id();
        seat = page + "/members/" + marta.id();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Link to come back for, 'It works once, within 24 hours', Link to come back given, Free seat 1 of Lyon",
        "ja, さんの復帰リンク, 24時間以内に1回だけ使えます, 復帰リンクを発行, Lyon の座席1"
    })
    void theTeamPageGivesALinkAndAsksBeforeItFreesASeat(
            String language, String title, String text, String deed, String question) {
        String given = visitors.instructor()
                .cookie("language", language)
                .post(seat + "/link")
                .then()
                .statusCode(200)
                .body(containsString(title), containsString(text), containsString("&lt;i&gt;Marta"))
                .extract()
                .asString();
        Matcher link = Pattern.compile("http://[^/<]+/come-back/([0-9a-f]{64})").matcher(given);
        assertTrue(link.find());
        assertEquals(marta.id(), comingBack.place(link.group(1)).participant().id());
        visitors.instructor().get(page).then().statusCode(200).body(not(containsString("/come-back/")));
        visitors.instructor()
                .cookie("language", language)
                .get(exercisePage)
                .then()
                .body(containsString(deed), not(containsString(link.group(1))));
        visitors.instructor()
                .cookie("language", language)
                .get(seat + "/free")
                .then()
                .statusCode(200)
                .body(containsString(question), not(containsString("<i>Marta")));
        assertTrue(participants.seated(marta.id()).isPresent());
    }

    @Test
    void aFreedSeatLeavesThePageAndItsDeskIsReset() {
        for (int click = 1; click <= 2; click++) {
            visitors.instructor()
                    .formParam("reason", "交代のため")
                    .post(seat + "/free")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith(page));
        }
        assertEquals(List.of("seat " + lyon.id() + " 1"), ranges.asked);
        visitors.instructor()
                .get(page)
                .then()
                .body(containsString("Nobody has joined yet."), not(containsString("Marta")));
        visitors.instructor().get(seat + "/free").then().statusCode(404);
        visitors.instructor()
                .cookie("language", "ja")
                .post(seat + "/link")
                .then()
                .statusCode(409)
                .body(containsString("この席は空席のため"));
        visitors.instructor()
                .get(exercisePage)
                .then()
                .body(containsString("Seat freed: Lyon: &lt;i&gt;Marta"), containsString("交代のため"));
    }

    @Test
    void whoCameBackIsNamedInTheAuditLog() {
        String path = comingBack.link(lyon.exerciseId(), lyon.id(), marta.id(), "account:7");
        comingBack.comeBack(path.replace("/come-back/", ""));
        visitors.instructor()
                .get(exercisePage + "/log?kind=people")
                .then()
                .body(containsString("Came back to the seat"), containsString("&lt;i&gt;Marta&lt;/i&gt;"));
    }

    @Test
    void membersOfOtherTeamsAreNotFound() {
        String other =
                exercisePage + "/teams/" + teams.of(lyon.exerciseId()).getLast().id() + "/members/" + marta.id();
        visitors.instructor().get(other + "/free").then().statusCode(404);
        visitors.instructor().post(other + "/free").then().statusCode(404);
        visitors.instructor().post(other + "/link").then().statusCode(404);
        visitors.instructor().post(page + "/members/999999/link").then().statusCode(404);
        assertTrue(participants.seated(marta.id()).isPresent());
    }
}
