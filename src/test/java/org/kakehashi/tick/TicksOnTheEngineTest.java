package org.kakehashi.tick;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.flag.ServiceFlags;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.range.RangeJourneyTest;
import org.kakehashi.range.Ranges;
import org.kakehashi.range.access.ServiceAddresses;
import org.kakehashi.range.engine.NodeCommands;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.RehearsalStep;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.format.ScenarioFolder;
import org.kakehashi.scenario.format.ScenarioReader;
import org.kakehashi.scoring.Boards;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.tick.submission.FlagAnswer;
import org.kakehashi.tick.submission.FlagSubmissions;
import org.kakehashi.tick.submission.FlagVerdict;
import org.kakehashi.tick.submission.Submitter;

/** The bundled attack-defence with two teams on the real engine: a whole tick, a capture, the board, a pause. */
@Tag("docker")
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(RangeJourneyTest.OnTheEngine.class)
class TicksOnTheEngineTest {
    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    Schedule schedule;

    @Inject
    Lifecycle lifecycle;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    Ranges ranges;

    @Inject
    ServiceAddresses addresses;

    @Inject
    NodeCommands commands;

    @Inject
    Placements placements;

    @Inject
    FlagSubmissions submissions;

    @Inject
    Ledger ledger;

    @Inject
    Boards boards;

    private final ScenarioPackage pack =
            ScenarioFolder.read(Path.of("scenarios/triple-service-ad")).pack();
    private long exercise;
    private Team eu;
    private Team jp;

    @BeforeEach
    void start() {
        Exercise made = schedule.create(
                "Three services",
                pack,
                150,
                List.of(new Schedule.NewTeam("Lyon", Region.EU, 1), new Schedule.NewTeam("京都", Region.JP, 1)));
        exercise = made.id();
        eu = teams.of(exercise).getFirst();
        jp = teams.of(exercise).getLast();
        lifecycle.deploy(exercise, "test");
        awaitState(ExerciseState.READY);
        lifecycle.start(exercise, "test");
    }

    private void awaitState(ExerciseState state) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        state,
                        QuarkusTransaction.requiringNew()
                                .call(() -> exercises.get(exercise).state()),
                        () -> ranges.shared(exercise) + " " + ranges.of(eu.id()) + " " + ranges.of(jp.id())));
    }

    @AfterEach
    void nothingIsLeft() {
        lifecycle.end(exercise, "test");
        lifecycle.cleanUp(exercise, "test");
        awaitState(ExerciseState.CLEANED);
    }

    @Test
    void aTickPlacesFlagsThatAreTakenAndCount() throws InterruptedException {
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(6, good().size(), () -> facts().toString()));
        List<Placement> published = placements.of(exercise).stream()
                .filter(flag -> flag.teamId() == jp.id() && flag.store().equals("seals"))
                .filter(flag -> flag.state() == Placement.State.PLACED)
                .toList();
        assertTrue(published.stream().allMatch(flag -> flag.attackInfo().matches(".*[0-9].*")), published::toString);

        String loot = exploit(
                String.join(" ", published.stream().map(Placement::attackInfo).toList()));
        List<String> flags =
                loot.lines().flatMap(line -> flagsIn(line).stream()).toList();
        List<FlagAnswer> answers = submissions.submit(new Submitter(exercise, eu.id(), 0), flags);
        assertTrue(answers.stream().anyMatch(answer -> answer.code() == FlagVerdict.OK), () -> loot + answers);
        assertTrue(facts().stream()
                .anyMatch(fact -> fact instanceof TickFact.FlagCaptured captured
                        && captured.teamId() == eu.id()
                        && captured.victim() == jp.id()
                        && captured.service().equals("hanko")));

        await().atMost(PATIENCE).until(() -> facts().stream().anyMatch(fact -> fact instanceof TickFact.TickClosed));
        await().atMost(PATIENCE)
                .until(() -> boards.now(exercise)
                                .board()
                                .joint()
                                .of(eu.id())
                                .orElseThrow()
                                .points()
                        > boards.now(exercise)
                                .board()
                                .joint()
                                .of(jp.id())
                                .orElseThrow()
                                .points());
    }

    /** By the node that takes flags, if the scenario has it; told in the second tick. */
    @Test
    void playersFetchAttackInfoInTheirRange() {
        Optional<String> relay = ScenarioReader.again(pack).nodes().stream()
                .filter(node -> node.image().equals("submission"))
                .map(Node::name)
                .findFirst();
        assumeTrue(relay.isPresent());
        String url = "http://" + relay.orElseThrow() + ":8080/api/saarctf2024/attack.json";
        List<String> fetch = List.of(
                "python3",
                "-c",
                "import sys, urllib.request; print(urllib.request.urlopen(sys.argv[1], timeout=20).read().decode())",
                url);
        String gate = addresses.of(exercise).team(jp.id()).orElseThrow().gate();
        await().atMost(PATIENCE)
                .until(() -> commands.run(eu.id(), "desk-1", "trainee", fetch, LIMIT)
                        .output()
                        .contains("\"" + gate + "\":{\"1\":\""));
        Pattern flag = Pattern.compile(ServiceFlags.PATTERN);
        assertFalse(flag.matcher(
                        commands.run(eu.id(), "desk-1", "trainee", fetch, LIMIT).output())
                .find());
    }

    private List<Fact> facts() {
        return ledger.of(exercise).stream().map(entry -> entry.fact()).toList();
    }

    /** The services of both teams that were found in order in whichever tick. */
    private List<String> good() {
        return facts().stream()
                .filter(TickFact.ServiceChecked.class::isInstance)
                .map(TickFact.ServiceChecked.class::cast)
                .filter(checked -> checked.verdict() == CheckVerdict.OK)
                .map(checked -> checked.teamId() + " " + checked.service())
                .distinct()
                .toList();
    }

    /** What the scenario's own exploit prints at the other team's service. */
    private String exploit(String info) {
        Scenario scenario = ScenarioReader.again(pack);
        RehearsalStep step = scenario.rehearsal().stream()
                .filter(each -> each.service().equals(Optional.of(new RehearsalStep.Exploit("hanko", "seals", false))))
                .findFirst()
                .orElseThrow();
        String gate = addresses.of(exercise).team(jp.id()).orElseThrow().gate();
        List<String> command = step.command().run().stream()
                .map(word ->
                        word.replace("{target}", gate).replace("{port}", "8080").replace("{attack-info}", info))
                .toList();
        return commands.run(eu.id(), "desk-1", "trainee", command, LIMIT).output();
    }

    private static List<String> flagsIn(String line) {
        List<String> flags = new ArrayList<>();
        var found = Pattern.compile(ServiceFlags.PATTERN).matcher(line);
        while (found.find()) {
            flags.add(found.group());
        }
        return flags;
    }
}
