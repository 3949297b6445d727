package org.kakehashi.scoring.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.TeamEntry;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.play.TeamProgress;
import org.kakehashi.scoring.Board;
import org.kakehashi.scoring.Boards;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.scoring.track.Micros;
import org.kakehashi.scoring.track.Standing;
import org.kakehashi.scoring.track.attackdefence.AttackDefenceBoard;

/** A scenario with a service and a task of falling worth, from its text to boards and pages. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DuelBoardTest {
    private static final String DUEL = """
            kakehashi: 1
            id: duel
            version: 1.0.0
            title: {en: Duel, ja: 対戦}
            summary: {en: One service to keep and to attack., ja: 守り、攻めるサービス一つ。}
            kind: attack-defence
            minutes: 30
            networks:
              team: {allow: [{from: arena, to: [box], tcp: [8080]}]}
              arena: {per: exercise}
            nodes:
              desk: {image: desk, networks: [team], per: participant, console: trainee}
              box: {image: hanko, networks: [team], console: trainee}
              gate: {image: router, networks: [team, arena], profile: router}
            services:
              hanko:
                title: {en: Seal office, ja: 判子サービス}
                node: box
                port: 8080
                checker: {image: hanko-checker, protocol: enochecker}
                stores: {seals: {public: true}}
            tasks:
              leak:
                title: {en: Leak, ja: 漏洩}
                text: {en: Who?, ja: 誰？}
                points: 100
                answer: {text: [x]}
            ticks: {seconds: 60, valid: 5}
            scoring: {formula: ad.atklab1, reset-cost: 5, values: linear}
            rehearsal:
              - {checker: hanko}
              - {submit: leak, answer: x}
              - {exploit: hanko/seals, on: desk, run: [python3, /exploits/seals.py, "{target}", "{port}"]}
              - {patch: hanko, on: box, user: root, run: [sh, /patches/hanko.sh]}
              - {checker: hanko}
              - {exploit: hanko/seals, on: desk, run: [python3, /exploits/seals.py, "{target}", "{port}"], fails: true}
            """;

    @Inject
    PlayedExercise sessions;

    @Inject
    SampleExercise sample;

    @Inject
    Schedule schedule;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    Ledger ledger;

    @Inject
    Boards boards;

    @Inject
    TeamProgress progress;

    private long id;
    private List<Team> made;

    @BeforeEach
    void aTickInWhichLyonCaptures() {
        id = schedule.create(
                        "Duel",
                        DUEL,
                        30,
                        List.of(
                                new Schedule.NewTeam("Lyon", Region.EU, 2),
                                new Schedule.NewTeam("京都", Region.JP, 2),
                                new Schedule.NewTeam("Guests", Region.JP, 2, TeamEntry.GUEST)))
                .id();
        sample.startedSecondsAgo(id, 120);
        made = QuarkusTransaction.requiringNew().call(() -> teams.of(id));
        long lyon = made.get(0).id();
        long kyoto = made.get(1).id();
        append(() -> new TickFact.TickOpened(time(), 0));
        append(() -> new TickFact.FlagCaptured(lyon, 0, time(), 0, "hanko", "seals", kyoto, 0));
        made.forEach(team -> append(
                () -> new TickFact.ServiceChecked(team.id(), time(), 0, "hanko", CheckVerdict.OK, List.of(1), 1, "")));
        append(() -> new TickFact.TickClosed(time(), 0));
        made.forEach(team -> append(() -> new Fact.TaskSolved(team.id(), 0, time(), "leak")));
    }

    private FactTime time() {
        var now = exercises.now();
        return new FactTime(now, exercises.clock(id).elapsed(now));
    }

    private void append(Supplier<Fact> fact) {
        QuarkusTransaction.requiringNew().run(() -> ledger.append(id, fact.get()));
    }

    private static String shown(Board board) {
        return board.joint().standings().stream()
                .map(standing -> standing.rank() + " " + standing.team().name() + " " + Micros.text(standing.micros()))
                .toList()
                .toString();
    }

    /** SLA 3; flag: captor 1, owner −(1 + 1/2)/2; the task after two ranked solves 100 − ⌊80/25⌋ = 97. */
    @Test
    void servicesAndTasksAreOneBoard() {
        Board board = boards.now(id).board();
        assertEquals("[1 Lyon 101.000000, 2 京都 99.250000, 0 Guests 100.000000]", shown(board));
        assertEquals(97, board.worth("leak"));
        AttackDefenceBoard matrix = board.attackDefence().orElseThrow();
        assertEquals(Optional.of(0), matrix.tick());
        assertEquals("hanko", matrix.services().getFirst().id());
        assertEquals(
                Optional.of(CheckVerdict.OK),
                matrix.rows().getFirst().cells().getFirst().verdict());
        assertEquals("Lyon", matrix.firstBloods().getFirst().team().name());
    }

    @Test
    void aTeamIsToldWhatItHasByOthersFactsToo() {
        Standing standing =
                QuarkusTransaction.requiringNew().call(() -> progress.standing(made.get(1), exercises.get(id)));
        assertEquals(Micros.of(99.25), standing.micros());
        assertEquals(2, standing.rank());
        assertEquals(97, standing.lines().getFirst().points());
        assertEquals(
                97,
                QuarkusTransaction.requiringNew().call(() -> progress.points(made.get(1), exercises.get(id))),
                "what tasks brought");
    }

    @Test
    void whatATeamAppendsInItsTransactionIsInItsStanding() {
        QuarkusTransaction.begin();
        long captured = ledger.append(
                        id, List.of(new Fact.Adjusted(made.get(0).id(), time(), 7, "fair play", "account:1", "f" + id)))
                .getFirst()
                .orElseThrow()
                .sequence();
        Standing standing = progress.standing(made.get(0), exercises.get(id));
        QuarkusTransaction.rollback();
        assertEquals(Micros.of(108L), standing.micros(), "with fact " + captured);
    }

    @Test
    void whoIsNotRankedStandsOnThePageWithoutRank() {
        String staff = sessions.staff();
        page(staff, "").body(containsString("<td class=\"number rank\">–"));
        page(staff, "/teams/" + made.get(2).id()).body(containsString("100 points, not ranked"));
        page(staff, "/teams/" + made.get(0).id()).body(containsString("101 points, rank 1"));
    }

    private ValidatableResponse page(String session, String path) {
        return given().cookie("kkh_session", session)
                .cookie("language", "en")
                .header("Accept", "text/html")
                .get("/board/" + id + path)
                .then()
                .statusCode(200);
    }
}
