package org.kakehashi.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rehearsals by the command line of the packaged platform: green, red, and cut off. */
class RehearsalIT {
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Path SCENARIOS = Path.of("scenarios");

    @TempDir
    Path folder;

    @AfterEach
    void nothingIsLeft() {
        try (var left = new Leftovers(Installation.ID)) {
            assertEquals(List.of(), left.all());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aBundledScenarioPasses() throws IOException, InterruptedException {
        Path out = folder.resolve("out.json");
        Path err = folder.resolve("err.log");
        int code =
                rehearse(out, err, SCENARIOS.resolve("first-contact"), "--json").waitFor();
        JsonNode report = new ObjectMapper().readTree(Files.readString(out));
        assertEquals("GREEN", report.get("state").asText(), () -> said(out, err));
        assertEquals(0, code);
        assertEquals(2, report.get("teams").asInt());
    }

    @Test
    void aScenarioThatCannotBeSolvedFailsAndSaysWhyInJapanese() throws IOException, InterruptedException {
        Path broken = Files.createDirectory(folder.resolve("first-contact"));
        String source = Files.readString(SCENARIOS.resolve("first-contact/scenario.yaml"));
        Files.writeString(
                broken.resolve("scenario.yaml"),
                source.replace("answer: {text: \"${owner}\"}", "answer: {text: alice}"));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.log");
        int code =
                rehearse(out, err, broken, "--lang", "ja", "--images", "images").waitFor();
        assertEquals(1, code, () -> said(out, err));
        assertTrue(Files.readString(out).contains("課題「who-owns-it」への解答"), () -> said(out, err));
        assertTrue(Files.readString(out).contains("不合格"), () -> said(out, err));
    }

    @Test
    void cutOffInTheMiddleItTakesEverythingAway() throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process running = rehearse(out, folder.resolve("err.log"), SCENARIOS.resolve("first-contact"));
        try (var made = new Leftovers(Installation.ID)) {
            org.awaitility.Awaitility.await()
                    .atMost(90, TimeUnit.SECONDS)
                    .until(() -> made.nodesMade() > 2 || !running.isAlive());
            assertTrue(running.isAlive(), () -> said(out, folder.resolve("err.log")));
        }
        // The same to it as Ctrl-C, which a process in the background may have been told to ignore.
        running.destroy();
        assertTrue(running.waitFor(120, TimeUnit.SECONDS), "it did not end");
    }

    private static Process rehearse(Path out, Path err, Path scenario, String... options) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(
                List.of(java.toString(), "-Xmx384m", "-jar", JAR.toString(), "rehearse", scenario.toString()));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(err.toFile()));
        builder.environment().putAll(Installation.SETTINGS);
        return builder.start();
    }

    private static String said(Path out, Path err) {
        try {
            return Files.readString(out) + "\n" + Files.readString(err);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
