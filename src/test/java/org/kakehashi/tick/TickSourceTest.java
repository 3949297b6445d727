package org.kakehashi.tick;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.TimeChanges;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.timeline.ExerciseClock.Kind;
import org.kakehashi.exercise.timeline.TimeChange;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.Service;
import org.kakehashi.scenario.format.ScenarioReader;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactCodec;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.tick.checker.CheckerTask.Target;
import org.kakehashi.tick.submission.Defended;

/** Ticks of ten minutes, so that no test depends on how quick the machine is: time goes on by jumps of the clock. */
@QuarkusTest
public class TickSourceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A duel of two teams over one service; also for tests of pages. */
    public static final String DUEL = """
            kakehashi: 1
            id: duel
            version: 1.0.0
            title: {en: Duel, ja: 対戦}
            summary: {en: One service to keep and to attack., ja: 守り、攻めるサービス一つ。}
            kind: attack-defence
            minutes: 120
            networks:
              team: {allow: [{from: arena, to: [box], tcp: [8080]}]}
              arena: {per: exercise}
            nodes:
              desk: {image: desk, networks: [team], per: participant, console: trainee}
              box: {image: webshop, networks: [team], console: trainee}
              gate: {image: router, networks: [team, arena], profile: router}
              checker: {image: webshop, networks: [arena], per: exercise, hidden: true}
            services:
              hanko:
                title: {en: Seals, ja: 判子}
                node: box
                port: 8080
                checker: {node: checker, protocol: enochecker}
                stores: {seals: {public: true}, archive: {}}
            ticks: {seconds: 600, valid: 3}
            """;

    @Inject
    SampleExercise samples;

    @Inject
    Lifecycle lifecycle;

    @Inject
    TimeChanges timeChanges;

    @Inject
    Exercises exercises;

    @Inject
    Ledger ledger;

    @Inject
    Placements placements;

    @Inject
    CheckResults results;

    @Inject
    Defended defended;

    private SampleExercise.Made startedAgo(long seconds) {
        SampleExercise.Made made = samples.schedule("Duel", DUEL, 120);
        samples.startedSecondsAgo(made.id(), seconds);
        return made;
    }

    private List<String> ticks(long exercise) {
        return ledger.of(exercise).stream()
                .map(entry -> entry.fact())
                .filter(TickFact.class::isInstance)
                .map(fact -> words((TickFact) fact))
                .toList();
    }

    private static String words(TickFact fact) {
        String detail = switch (fact) {
            case TickFact.TickVoided voided -> " " + voided.reason();
            case TickFact.ServiceChecked checked -> " " + checked.verdict();
            default -> "";
        };
        return FactCodec.type((Fact) fact) + " " + fact.tick() + detail;
    }

    private void awaitTicks(long exercise, String... expected) {
        await().atMost(PATIENCE).until(() -> ticks(exercise).size() >= expected.length);
        assertEquals(List.of(expected), ticks(exercise));
    }

    private void jump(long exercise, int minutes) {
        lifecycle.pause(exercise, "test");
        timeChanges.change(
                exercise,
                new TimeChange(Kind.JUMP, Duration.ofMinutes(minutes)),
                exercises.clock(exercise).moves().size(),
                "test",
                "because");
        lifecycle.resume(exercise, "test");
    }

    private CheckJob job(Team team, int tick) {
        Service service = ScenarioReader.again(ScenarioPackage.ofText(DUEL))
                .attackDefence()
                .services()
                .getFirst();
        return new CheckJob(
                service,
                new Target("10.0.0.1:8080", team.id(), team.name()),
                tick,
                Duration.ofMinutes(10),
                List.of(),
                List.of());
    }

    private static CheckOutcome works() {
        return new CheckOutcome(CheckVerdict.OK, List.of(1, 1), 1, "", 0);
    }

    @Test
    void whatAnOutageTookIsVoidAndIsNotMadeUpFor() {
        SampleExercise.Made duel = startedAgo(1300);
        awaitTicks(duel.id(), "tick-voided 0 outage", "tick-voided 1 outage", "tick-opened 2");
        List<Placement> flags = placements.of(duel.id());
        assertEquals(4, flags.size());
        assertTrue(flags.stream().allMatch(flag -> flag.tick() == 2 && flag.state() == Placement.State.OPEN));
    }

    @Test
    void aTickEndsWithTheResultsThatAreInAndBlamesNobodyForTheOthers() {
        SampleExercise.Made duel = startedAgo(0);
        awaitTicks(duel.id(), "tick-opened 0");
        results.keep(duel.id(), job(duel.eu(), 0), works());
        results.keep(duel.id(), job(duel.eu(), 0), works());
        jump(duel.id(), 10);
        awaitTicks(
                duel.id(),
                "tick-opened 0",
                "service-checked 0 OK",
                "service-checked 0 CHECKER_ERROR",
                "tick-closed 0",
                "tick-opened 1");
        jump(duel.id(), 40);
        await().atMost(PATIENCE).until(() -> ticks(duel.id()).getLast().equals("tick-opened 5"));
        assertEquals(
                List.of(
                        "service-checked 1 CHECKER_ERROR",
                        "service-checked 1 CHECKER_ERROR",
                        "tick-voided 1 outage",
                        "tick-voided 2 jump",
                        "tick-voided 3 jump",
                        "tick-voided 4 jump",
                        "tick-opened 5"),
                ticks(duel.id()).subList(5, 12));
        assertTrue(placements.of(duel.id()).stream().allMatch(flag -> flag.tick() >= 3));
    }

    @Test
    void resultsThatComeWhilePlayStandsStillOrForAnotherTickAreDropped() {
        SampleExercise.Made duel = startedAgo(0);
        awaitTicks(duel.id(), "tick-opened 0");
        lifecycle.pause(duel.id(), "test");
        results.keep(duel.id(), job(duel.eu(), 0), works());
        lifecycle.resume(duel.id(), "test");
        results.keep(duel.id(), job(duel.eu(), 1), works());
        assertEquals(List.of("tick-opened 0"), ticks(duel.id()));
    }

    @Test
    void anEndInTheMiddleOfATickTakesItAway() {
        SampleExercise.Made duel = startedAgo(0);
        awaitTicks(duel.id(), "tick-opened 0");
        lifecycle.end(duel.id(), "test");
        assertEquals(List.of("tick-opened 0", "tick-voided 0 ended"), ticks(duel.id()));
    }

    @Test
    void aCaptureThatWasConfirmedCountsThoughItsTickIsCutShort() {
        SampleExercise.Made duel = startedAgo(0);
        awaitTicks(duel.id(), "tick-opened 0");
        defended.append(
                duel.id(),
                new TickFact.FlagCaptured(
                        duel.eu().id(),
                        0,
                        defended.now(),
                        0,
                        "hanko",
                        "seals",
                        duel.jp().id(),
                        0));
        lifecycle.end(duel.id(), "test");
        assertEquals("tick-closed 0", ticks(duel.id()).getLast());
    }

    @Test
    void theLastWholeTickEndsThoughNoneFollows() {
        SampleExercise.Made duel = samples.schedule("Duel", DUEL, 12);
        samples.startedSecondsAgo(duel.id(), 0);
        awaitTicks(duel.id(), "tick-opened 0");
        results.keep(duel.id(), job(duel.eu(), 0), works());
        results.keep(duel.id(), job(duel.jp(), 0), works());
        jump(duel.id(), 10);
        awaitTicks(duel.id(), "tick-opened 0", "service-checked 0 OK", "service-checked 0 OK", "tick-closed 0");
    }
}
