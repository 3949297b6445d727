package org.kakehashi.control;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Role;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.team.Joining;
import org.kakehashi.exercise.team.Participant;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.range.Ranges;
import org.kakehashi.scenario.FirstContact;

/** The pages beside an exercise: messages, links, log, terminal wall. */
@QuarkusTest
class DeskPagesTest {
    @Inject
    Visitors visitors;

    @Inject
    Schedule schedule;

    @Inject
    Teams teams;

    @Inject
    Joining joining;

    @Inject
    Lifecycle lifecycle;

    private final FakeRanges ranges = new FakeRanges();
    private long id;
    private String page;
    private Team lyon;
    private Team kyoto;

    @BeforeEach
    void anExerciseWithTwoTeams() {
        QuarkusMock.installMockForType(ranges, Ranges.class);
        id = schedule.create(
                        "Desk",
                        FirstContact.source(),
                        30,
                        List.of(new Schedule.NewTeam("Lyon", Region.EU, 2), new Schedule.NewTeam("京都", Region.JP, 2)))
                .id();
        page = "/exercises/" + id;
        lyon = teams.of(id).getFirst();
        kyoto = teams.of(id).getLast();
    }

    @Test
    void aMessageReachesEverybodyInTheirLanguage() {
        RequestSpecification marta = trainee(lyon, "Marta");
        tell(0, "Ten minutes to go", "残り10分です").statusCode(303).header("Location", endsWith("/announcements"));
        marta.get("/play").then().body(containsString("Ten minutes to go"), not(containsString("残り10分です")));
        trainee(kyoto, "陽翔").cookie("language", "ja").get("/play").then().body(containsString("残り10分です"));
        visitors.instructor()
                .get(page + "/announcements")
                .then()
                .body(allOf(containsString("Ten minutes to go"), containsString("残り10分です")));
        visitors.instructor().get(page + "/log?kind=messages").then().body(containsString("Message sent"));
    }

    @Test
    void aMessageToOneTeamIsReadByThatTeamOnly() {
        tell(kyoto.id(), "", "机の下を見てください").statusCode(303);
        trainee(kyoto, "Aoi").get("/play").then().body(containsString("机の下を見てください"));
        trainee(lyon, "Marta").get("/play").then().body(not(containsString("机の下を見てください")));
    }

    @Test
    void anOpenPageLearnsOfAMessage() {
        RequestSpecification marta = trainee(lyon, "Marta");
        String body = marta.get("/play").asString();
        String mark = body.replaceFirst("(?s).*/play/now\\?mark=([0-9a-f-]+).*", "$1");
        marta.get("/play/now?mark=" + mark).then().statusCode(204);
        tell(lyon.id(), "Look up", "").statusCode(303);
        marta.get("/play/now?mark=" + mark).then().statusCode(200).body(containsString("Look up"));
    }

    @Test
    void whatCannotBeSentIsKeptAndExplained() {
        tell(0, " ", "").statusCode(400).body(containsString("Write the message in one language at least"));
        tell(0, "kept".repeat(126), "").statusCode(400).body(containsString("at most 500"), containsString("keptkept"));
        tell(999_999, "x", "").statusCode(404);
        visitors.instructor()
                .formParam("words-en", "x")
                .post(page + "/announcements")
                .then()
                .statusCode(404);
        lifecycle.cleanUp(id, "account:7");
        lifecycle.cleaned(id);
        tell(0, "kept", "").statusCode(409).body(containsString("kept"));
    }

    @Test
    void linksAreThereToCopyToScanAndToPrint() {
        visitors.instructor()
                .get(page + "/links")
                .then()
                .body(
                        containsString("EU\tLyon\thttp"),
                        containsString("/join/" + kyoto.joinCode()),
                        containsString("aria-label=\"QR code of Lyon\""));
        visitors.instructor()
                .get(page + "/links/sheet")
                .then()
                .body(containsString("Join the exercise"), containsString("演習への参加"), containsString("2 seats"));
    }

    @Test
    void theLogIsFoundByKindAndWords() {
        joining.join(lyon.joinCode(), "Marta");
        joining.join(kyoto.joinCode(), "陽翔");
        lifecycle.deploy(id, "account:7000007");
        logSays("", "Joined: Lyon", "Deployment asked for", "JST");
        logSays("?kind=people&text=ｍａｒｔａ", "Joined: Lyon", "Entries: 1");
        logSays("?kind=people&text=参加", "Entries: 2");
        logSays("?kind=clock&text=marta", "Nothing was recorded that fits.");
        logSays("?page=99", "page 1 of 1");
        visitors.instructor().get(page + "/log?page=many").then().statusCode(404);
    }

    @Test
    void theWallShowsTerminalsOfTraineesThatWereChosenOrOneOfEachTeamFirst() {
        String wall = "/terminal/wall/" + id;
        visitors.instructor().get(wall).then().body(containsString("No terminal of a trainee can be watched now"));
        lifecycle.deploy(id, "account:7000007");
        ranges.ready(lyon.id());
        ranges.ready(kyoto.id());
        assertEquals(
                List.of(lyon.id() + "/desk-1", kyoto.id() + "/desk-1", lyon.id() + "/desk-2", kyoto.id() + "/desk-2"),
                shown(wall));
        assertEquals(List.of(kyoto.id() + "/desk-2"), shown(wall + "?tile=" + kyoto.id() + "/desk-2&tile=1/gate"));
    }

    private List<String> shown(String wall) {
        String body =
                visitors.instructor().get(wall).then().statusCode(200).extract().asString();
        return Pattern.compile("/terminal/watch/([^/]+/[^/]+)/glance")
                .matcher(body)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private void logSays(String query, String... parts) {
        for (String part : parts) {
            visitors.instructor()
                    .get(page + "/log" + query)
                    .then()
                    .statusCode(200)
                    .body(containsString(part));
        }
    }

    private ValidatableResponse tell(long team, String en, String ja) {
        return visitors.instructor()
                .formParam("team", team)
                .formParam("words-en", en)
                .formParam("words-ja", ja)
                .post(page + "/announcements")
                .then();
    }

    private RequestSpecification trainee(Team team, String name) {
        Participant joined = joining.join(team.joinCode(), name);
        return visitors.with(joined.subject(), Role.TRAINEE);
    }
}
