package org.kakehashi.control;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.team.Joining;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.range.Ranges;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.SampleFacts.Kind;
import org.kakehashi.site.language.Text;

@QuarkusTest
class ExercisePagesTest {
    @Inject
    Visitors visitors;

    @Inject
    Schedule schedule;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    Joining joining;

    @Inject
    Lifecycle lifecycle;

    @Inject
    Ledger ledger;

    @Inject
    SampleExercise sample;

    private final FakeRanges ranges = new FakeRanges();
    private long id;
    private String page;
    private Team lyon;
    private Team kyoto;

    @BeforeEach
    void anExerciseWithTwoTeams() {
        QuarkusMock.installMockForType(ranges, Ranges.class);
        Exercise exercise = schedule.create(
                "Drill <b>one</b>",
                FirstContact.source(),
                30,
                List.of(
                        new Schedule.NewTeam("Lyon <script>alert(1)</script>", Region.EU, 2),
                        new Schedule.NewTeam("京都", Region.JP, 2)));
        id = exercise.id();
        page = "/exercises/" + id;
        lyon = teams.of(id).getFirst();
        kyoto = teams.of(id).getLast();
    }

    @Test
    void theOneNextStepLeadsFromDeploymentToTheEnd() {
        sees(page, "Deploy ranges", "Scheduled");
        step("deploy", 303);
        sees(page, "0 of 8 nodes ready", "Deploying");
        ranges.ready(lyon.id());
        sees(page, "4 of 8 nodes ready");
        ranges.ready(kyoto.id());
        lifecycle.ready(id);
        sees(page, ">Start<", "8 of 8 nodes ready", "Proven");
        step("start", 303);
        sees(page, ">Pause<", "data-running=\"true\"", "CET", "JST");
        step("pause", 303);
        sees(page, ">Resume<", "data-running=\"false\"");
        step("resume", 303);
        sees(page + "/steps/end", "End this exercise?", "Submissions from now on do not count");
        visitors.instructor()
                .formParam("reason", "雷のため")
                .post(page + "/steps/end")
                .then()
                .statusCode(303);
        sees(page, "Clean up…", "雷のため", "account:7000007");
        sees(page + "/steps/clean-up", "Every team&#39;s containers");
        step("clean-up", 303);
        sees(page, "Ended, cleaning up");
        assertEquals(ExerciseState.ENDED, state());
    }

    @Test
    void whatAPauseDoesIsToldAndCanBeChosenUntilTheEnd() {
        sees(page, "During a pause the ranges run on", "Freeze ranges in pauses");
        seesInJapanese(page, "一時停止中も演習環境は動き続けます", "一時停止中は環境を凍結する");
        onPause("FREEZE", 303);
        onPause("FREEZE", 303);
        sees(
                page,
                "During a pause the ranges are frozen",
                "Let ranges run on in pauses",
                "Chosen: pauses freeze the ranges");
        sample.put(id, ExerciseState.RUNNING, true);
        sees(page + "/steps/pause", "answers are not taken meanwhile", "the ranges are frozen");
        seesInJapanese(page + "/steps/pause", "再開するまで演習時間が止まり", "演習環境を凍結します");
        onPause("RUN_ON", 303);
        sees(page + "/steps/pause", "the ranges run on");
        sample.put(id, ExerciseState.ENDED, true);
        onPause("FREEZE", 409);
    }

    private void onPause(String mode, int status) {
        visitors.instructor()
                .formParam("mode", mode)
                .post(page + "/on-pause")
                .then()
                .statusCode(status);
    }

    @Test
    void aStepPressedTwiceIsRefusedClearlyTheSecondTime() {
        step("deploy", 303);
        visitors.instructor()
                .cookie("language", "ja")
                .post(page + "/steps/deploy")
                .then()
                .statusCode(409)
                .body(containsString("演習の状態が「展開中」のため"));
        assertEquals(ExerciseState.DEPLOYING, state());
    }

    @Test
    void aQuestionThatCameTooLateLeadsBackToThePage() {
        visitors.instructor().get(page + "/steps/end").then().statusCode(303).header("Location", endsWith(page));
        visitors.instructor().get(page + "/steps/become-ready").then().statusCode(404);
        visitors.instructor().post(page + "/steps/become-ready").then().statusCode(404);
    }

    @Test
    void namesAreTextAndNeverMarkup() {
        for (String path : List.of("/exercises", page, page + "/teams/" + lyon.id(), page + "/steps/clean-up")) {
            visitors.instructor()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(
                            not(containsString("<script>alert")),
                            not(containsString("<b>one")),
                            containsString("&lt;script&gt;alert"));
        }
    }

    @Test
    void everyPageIsThereInBothLanguages() {
        lifecycle.deploy(id, "a");
        ranges.ready(lyon.id());
        seesInJapanese("/exercises", "演習を作成");
        seesInJapanese(page, "全8ノード中4ノードが準備完了", "展開中", "隔離", "ファーストコンタクト");
        seesInJapanese(page + "/teams/" + lyon.id(), "演習環境をリセット");
        seesInJapanese(page + "/teams/" + lyon.id() + "/proof", "検証済み", "経路なし");
        seesInJapanese(page + "/teams/" + lyon.id() + "/nodes/files/reset", "同じアドレスのまま初期状態に戻ります");
        seesInJapanese(page + "/steps/clean-up", "演習は中止となり");
    }

    @Test
    void theLivePartIsSentOnlyWhenSomethingHasChanged() {
        String part = visitors.instructor()
                .get(page + "/live")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String seen = part.replaceFirst("(?s).*\\?seen=([0-9a-f]+).*", "$1");
        visitors.instructor().get(page + "/live?seen=" + seen).then().statusCode(204);
        joining.join(lyon.joinCode(), "Marta");
        visitors.instructor()
                .get(page + "/live?seen=" + seen)
                .then()
                .statusCode(200)
                .body(containsString("Marta"), not(containsString("<html")));
    }

    @Test
    void theOverviewRefreshesItselfToo() {
        String part = visitors.instructor()
                .get("/exercises/live")
                .then()
                .statusCode(200)
                .body(not(containsString("<html")))
                .extract()
                .asString();
        String seen = part.replaceFirst("(?s).*\\?seen=([0-9a-f]+).*", "$1");
        visitors.instructor().get("/exercises/live?seen=" + seen).then().statusCode(204);
        lifecycle.deploy(id, "a");
        visitors.instructor()
                .get("/exercises/live?seen=" + seen)
                .then()
                .statusCode(200)
                .body(containsString("0 of 8 nodes ready"));
    }

    @Test
    void aFailureIsShownWithItsCauseHereAndInTheOverview() {
        lifecycle.deploy(id, "a");
        ranges.failing(kyoto.id(), Text.of("no such image: kakehashi/fileserver", "イメージがありません"));
        sees(page, "no such image: kakehashi/fileserver", "Teams with problems: 1");
        sees("/exercises", "Teams with problems: 1");
        sees(page + "/teams/" + kyoto.id(), "no such image: kakehashi/fileserver");
        visitors.instructor().cookie("language", "ja").get(page).then().body(containsString("イメージがありません"));
    }

    @Test
    void aBrokenIsolationIsShownEverywhere() {
        lifecycle.deploy(id, "a");
        ranges.leaking(kyoto.id());
        sees(page, "Broken", "Teams with problems: 1");
        sees(
                page + "/teams/" + kyoto.id() + "/proof",
                "192.0.2.1:22",
                "connected",
                "Do not start",
                "proof-group\" open",
                "held · nodes that tried: 1");
        sees(page + "/teams/" + lyon.id() + "/proof", "Not proven yet");
    }

    @Test
    void theProgressOfEveryTeamIsWhatTheFactsSay() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (Kind kind : List.of(Kind.HINT, Kind.WRONG, Kind.FOREIGN_FLAG, Kind.SOLVED)) {
                String item = kind == Kind.HINT ? "find-leak#1" : "find-leak";
                ledger.append(id, kind.of(kyoto.id(), 0, item, exercises.now(), Duration.ofMinutes(1)));
            }
        });
        sees(page, "task 1: solved at 1:00 of play; wrong answers: 1, hints: 1");
        sees(page + "/teams/" + kyoto.id(), "Solved", "Wrong answer", "Hint 1 opened", "Flags of other teams: 1");
    }

    @Test
    void resetsAskOnceAndAreRecordedWithWhoAndWhy() {
        lifecycle.deploy(id, "a");
        ranges.ready(kyoto.id());
        String team = page + "/teams/" + kyoto.id();
        sees(team + "/nodes/desk-2/reset", "Everything that the team changed in desk-2 is lost");
        visitors.instructor()
                .formParam("reason", "stuck")
                .post(team + "/nodes/desk-2/reset")
                .then()
                .statusCode(303);
        visitors.instructor().post(team + "/reset").then().statusCode(303);
        visitors.instructor().post(team + "/nodes/nope/reset").then().statusCode(404);
        assertEquals(List.of("node " + kyoto.id() + " desk-2", "range " + kyoto.id()), ranges.asked);
        sees(page, "京都: desk-2", "stuck");
    }

    @Test
    void whatIsNotDeployedCannotBeReset() {
        visitors.instructor()
                .post(page + "/teams/" + kyoto.id() + "/reset")
                .then()
                .statusCode(409);
        assertEquals(List.of(), ranges.asked);
    }

    @Test
    void desksCanBeWatchedAndServersCannot() {
        lifecycle.deploy(id, "a");
        ranges.ready(lyon.id());
        visitors.instructor()
                .get(page)
                .then()
                .body(
                        containsString("/terminal/watch/" + lyon.id() + "/desk-1"),
                        not(containsString("/terminal/watch/" + lyon.id() + "/gate")));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path : List.of(
                "/exercises/999999",
                "/exercises/999999/live",
                "/exercises/nonsense",
                page + "/teams/999999",
                page + "/teams/999999/proof",
                page + "/steps/explode")) {
            visitors.instructor().get(path).then().statusCode(404);
        }
    }

    private void step(String step, int status) {
        visitors.instructor().post(page + "/steps/" + step).then().statusCode(status);
    }

    private void sees(String path, String... parts) {
        for (String part : parts) {
            visitors.instructor().get(path).then().statusCode(200).body(containsString(part));
        }
    }

    private void seesInJapanese(String path, String... parts) {
        for (String part : parts) {
            visitors.instructor()
                    .cookie("language", "ja")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(allOf(containsString("<html lang=\"ja\">"), containsString(part)));
        }
    }

    private ExerciseState state() {
        return QuarkusTransaction.requiringNew().call(() -> exercises.get(id).state());
    }
}
