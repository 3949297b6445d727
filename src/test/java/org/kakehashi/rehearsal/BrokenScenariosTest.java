package org.kakehashi.rehearsal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.rehearsed.RehearsalState;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.range.engine.Engine;
import org.kakehashi.rehearsal.report.RehearsalStage;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.site.language.Language;

/**
 * A small scenario that passes, broken on purpose in one place at a time: each rehearsal must fail, at the right stage and
 * with words that name the cause. All run on one platform, several at once.
 */
@Tag("docker")
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(BrokenScenariosTest.SeveralAtOnce.class)
class BrokenScenariosTest {
    public static class SeveralAtOnce extends OnTheEngine {
        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new LinkedHashMap<>(super.getConfigOverrides());
            settings.put("kakehashi.rehearsal.at-once", "8");
            settings.put("kakehashi.rehearsal.patience", "40S");
            return settings;
        }
    }

    private static final Logger LOG = Logger.getLogger(BrokenScenariosTest.class);
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Path SMALL = Path.of("src/test/resources/rehearsal/small/scenario.yaml");

    private final List<Mutant> mutants = new ArrayList<>();
    private String small = "";

    @Inject
    Rehearsals rehearsals;

    @Inject
    Engine engine;

    @Test
    void eachWayToBreakAScenarioIsNamed() throws IOException {
        small = Files.readString(SMALL);
        resetsInVain();
        files();
        nodes();
        answers();
        mutants.addAll(new BrokenSteps(small).all());
        checks();
        texts();
        assertTrue(mutants.size() >= 20, "at least 20 ways, not " + mutants.size());

        long whole = rehearsals.start(ScenarioPackage.ofText(small), "a test");
        Map<Mutant, Long> asked = new LinkedHashMap<>();
        mutants.forEach(mutant ->
                asked.put(mutant, rehearsals.start(ScenarioPackage.ofText(mutant.source()), mutant.teams(), "a test")));
        await().atMost(PATIENCE)
                .until(() -> isOver(whole) && asked.values().stream().allMatch(this::isOver));

        assertEquals(RehearsalState.GREEN, rehearsals.get(whole).state(), () -> english(whole));
        List<String> wrong = new ArrayList<>();
        asked.forEach((mutant, id) -> {
            LOG.infof("%s\n%s", mutant.name(), english(id));
            String flaw = mutant.flaw(rehearsals.get(id));
            if (!flaw.isEmpty()) {
                wrong.add(mutant.name() + ": " + flaw + "\n" + english(id));
            }
        });
        assertEquals(List.of(), wrong, () -> String.join("\n\n", wrong));
        assertEquals(
                List.of(),
                engine.resources().stream().filter(thing -> !thing.ephemeral()).toList());
    }

    private void files() {
        mutant(
                "the token in the file is a fixed one",
                RehearsalStage.PLAY,
                "token ${leak}",
                "token KKH{aaaaaaaaaaaaaaaaaaaaaaaaab}",
                "step 3 solves “token”",
                "KKH{aaaaaaaaaaaaaaaaaaaaaaaaab}",
                "judged wrong");
        mutant(
                "the note is called otherwise",
                RehearsalStage.BEFORE,
                "/srv/public/note.txt: {owner",
                "/srv/public/notes.txt: {owner",
                "before anybody has done anything");
        mutant(
                "the note can be read by nobody",
                RehearsalStage.BEFORE,
                "note.txt: {owner: \"${owner}\",",
                "note.txt: {owner: \"${owner}\", mode: \"0400\",",
                "before anybody has done anything");
        mutant(
                "the note belongs to root",
                RehearsalStage.PLAY,
                "note.txt: {owner: \"${owner}\",",
                "note.txt: {owner: root,",
                "step 5 on desk",
                "Permission denied");
        mutant(
                "the note belongs to nobody known",
                RehearsalStage.DEPLOY,
                "note.txt: {owner: \"${owner}\",",
                "note.txt: {owner: ghost,",
                "node files",
                "ghost",
                "no such user");
        mutant(
                "the password is another one",
                RehearsalStage.PLAY,
                "${owner}:${leak}\\n",
                "${owner}:secret\\n",
                "step 5",
                "Permission denied");
    }

    private void nodes() {
        mutant(
                "an image is missing",
                RehearsalStage.DEPLOY,
                "image: fileserver",
                "image: fileservant",
                "node files",
                "fileservant");
        mutant(
                "an image has nothing to run",
                RehearsalStage.DEPLOY,
                "desk: {image: desk,",
                "desk: {image: base,",
                "node desk");
        mutant(
                "a service listens elsewhere",
                RehearsalStage.DEPLOY,
                "ready: {tcp: 8080}",
                "ready: {tcp: 8090}",
                "node files",
                "8090");
        mutant("a service lacks its profile", RehearsalStage.DEPLOY, "    profile: login\n", "", "node files");
        mutants.add(Mutant.of(
                small,
                "desk and server share no network",
                RehearsalStage.PLAY,
                Map.of(
                        "networks: [office]\n\nnodes:",
                        "networks: [office, plant]\n\nnodes:",
                        "    image: fileserver\n    networks: [office]",
                        "    image: fileserver\n    networks: [plant]"),
                "step 3"));
    }

    private void answers() {
        mutant(
                "the accepted answer is another one",
                RehearsalStage.PLAY,
                "answer: {text: \"${owner}\"}",
                "answer: {text: \"${owner}-san\"}",
                "“owner”",
                "judged wrong",
                "-san");
        mutants.add(Mutant.of(
                        small,
                        "the answers of all teams are accepted",
                        RehearsalStage.BEFORE,
                        Map.of(
                                "answer: {text: \"${owner}\"}",
                                "answer: {text: [\"${owner}\", hana, lukas, marta, sora]}"),
                        "“owner”",
                        "was accepted")
                .betweenTeams());
        mutant(
                "any answer is accepted",
                RehearsalStage.BEFORE,
                "answer: {text: \"${owner}\"}",
                "answer: {regex: \".*\"}",
                "“owner”",
                "was accepted");
        mutant(
                "what is submitted is too long",
                RehearsalStage.PLAY,
                "sed -n 's/^owner //p' /tmp/note\"]",
                "yes no | head -n 400\"]",
                "“owner”",
                "at most 500 characters");
        mutant(
                "nothing is submitted",
                RehearsalStage.PLAY,
                "sed -n 's/^owner //p' /tmp/note\"]",
                "true\"]",
                "“owner”",
                "was not taken");
        mutant(
                "a task is answered twice",
                RehearsalStage.PLAY,
                "  - {on: desk, run: [sh, -c, \"grep",
                "  - {on: desk, run: [sed, -n, 's/^token //p', /tmp/note], submit: token}\n"
                        + "  - {on: desk, run: [sh, -c, \"grep",
                "was solved before this step");
    }

    private void checks() {
        mutant(
                "a check looks at what was never there",
                RehearsalStage.BEFORE,
                "http://files:8080/public/note.txt\"], expect",
                "http://files:8080/public/nite.txt\"], expect",
                "before anybody has done anything",
                "nite.txt");
        mutant(
                "a check expects another exit code",
                RehearsalStage.PLAY,
                "expect: {exit: 22}",
                "expect: {exit: 23}",
                "expected exit code 23, got exit code 22");
        mutant(
                "a check expects other output",
                RehearsalStage.BEFORE,
                "public/price.txt\"], expect: {exit: 0}",
                "public/price.txt\"], expect: {exit: 0, output: costs}",
                "“costs” in the output");
        mutant(
                "a check runs what its image has not",
                RehearsalStage.BEFORE,
                "run: [curl, -sf, \"http://files:8080/public/price",
                "run: [curll, -sf, \"http://files:8080/public/price",
                "cannot be made",
                "curll");
    }

    /** What is solved from a moment on stays solved, whatever is reset; the solution waits for that moment. */
    private void resetsInVain() {
        long moment = Instant.now().plusSeconds(120).getEpochSecond();
        String wait = "  - {on: desk, run: [sh, -c, \"for i in 1 2 3 4 5; do test $(date +%s) -ge " + moment
                + " || sleep 1; done\"]}\n";
        mutants.add(Mutant.of(
                small,
                "a reset does not restore it",
                RehearsalStage.RESET,
                Map.of(
                        "{from: desk, run: [curl, -sf, \"http://files:8080/public/note.txt\"], expect: {exit: 22}}",
                        "{from: desk, run: [sh, -c, \"test $(date +%s) -ge " + moment + "\"], expect: {exit: 0}}",
                        "    expect: {solved: close}",
                        "\n" + wait.repeat(30) + "  - {expect: {solved: close}}"),
                "“close”",
                "even after the whole range was reset"));
    }

    private void texts() {
        mutant(
                "a text is missing in Japanese",
                RehearsalStage.TEXTS,
                "text: {en: Name the owner., ja: 持ち主を答えてください。}",
                "text: {en: Name the owner., ja: Name the owner.}",
                "tasks.owner.text",
                "same in both languages");
    }

    /** @param names what the cause must name */
    private void mutant(String name, RehearsalStage stage, String part, String broken, String... names) {
        mutants.add(Mutant.of(small, name, stage, Map.of(part, broken), names));
    }

    private boolean isOver(long id) {
        return rehearsals.get(id).state().isOver();
    }

    private String english(long id) {
        return String.join("\n", rehearsals.get(id).report().text(Language.EN));
    }
}
