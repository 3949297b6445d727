package org.kakehashi.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code deploy/test} makes of the reports that Maven leaves; in place of Maven stands a script that leaves some. */
class FailedTestsTest {
    private static final String PASSED = "<testsuite name=\"x\" tests=\"1\" errors=\"0\" skipped=\"0\" failures=\"0\">"
            + "<system-out>&lt;failure</system-out></testsuite>";
    private static final String FAILED = PASSED.replace("failures=\"0\"", "failures=\"1\"");
    private static final String CUT_OFF = PASSED.substring(0, PASSED.length() - 5);
    private static final String MAVEN = """
            #!/bin/sh
            round=1
            [ ! -e asked ] || round=2
            echo "$*" >>asked
            [ ! -d round-$round ] || cp -r round-$round/. target/
            exit "$(cat code 2>/dev/null || echo 0)"
            """;
    private static final String CALL = """
            set -euo pipefail
            project=$PWD logs=$PWD/logs PATH=$PWD:$PATH
            . "$1/say.sh"
            . "$1/tests.sh"
            run_tests jdk 7e57aaaa 7e57bbbb || exit 1
            """;

    @TempDir
    Path project;

    /** How it ended and what it told. */
    private record Told(int code, List<String> lines) {}

    @BeforeEach
    void aProjectWithThreeClassesOfTests() throws IOException {
        Files.createDirectories(project.resolve("target"));
        Files.createDirectories(project.resolve("logs"));
        Path maven = Files.writeString(project.resolve("mvn"), MAVEN);
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
        source("OneTest", "class OneTest {}");
        source("OtherTest", "class OtherTest {}");
        source("LongIT", "class LongIT {}");
        source("KindOfTest", "abstract class KindOfTest {}");
        source("TestThing", "class TestThing {}");
    }

    @Test
    void whereAllPassNothingIsRepeated() throws Exception {
        round(1, PASSED, PASSED, PASSED);
        assertEquals(0, run().code());
        assertEquals(1, asked().size());
    }

    @Test
    void whatPassesTheSecondTimeIsToldToBeFlakyAndIsGreen() throws Exception {
        round(1, FAILED, PASSED, CUT_OFF);
        round(2, PASSED, null, PASSED);
        Told told = run();
        assertEquals(0, told.code(), told::toString);
        assertEquals(List.of("FLAKY LongIT", "FLAKY a.OneTest"), endings(told, "FLAKY"));
        assertTrue(asked().getLast().contains("-Dtest=a.OneTest -Dit.test=LongIT "), asked()::toString);
    }

    @Test
    void whatFailsTwiceIsRedAndWhatDoesNotIsStillTold() throws Exception {
        round(1, FAILED, FAILED, PASSED);
        round(2, FAILED, PASSED, null);
        Told told = run();
        assertEquals(1, told.code());
        assertEquals(List.of("FLAKY a.OtherTest"), endings(told, "FLAKY"));
        assertEquals(List.of("FAILED TWICE a.OneTest"), endings(told, "FAILED TWICE"));
        assertTrue(asked().getLast().contains("-Dit.test=NoneAtAll "), asked()::toString);
    }

    @Test
    void whatNeverRanHasFailed() throws Exception {
        round(1, PASSED, null, PASSED);
        round(2, null, null, null);
        Told told = run();
        assertEquals(1, told.code());
        assertEquals(List.of("FAILED TWICE a.OtherTest"), endings(told, "FAILED TWICE"));
    }

    @Test
    void manyThatFailAreNotRepeated() throws Exception {
        round(1, PASSED, PASSED, PASSED);
        for (int more : IntStream.range(0, 7).toArray()) {
            source("More" + more + "Test", "class More {}");
        }
        assertEquals(1, run().code());
        assertEquals(1, asked().size());
    }

    @Test
    void whatCannotBeBuiltIsRedAtOnce() throws Exception {
        Files.writeString(project.resolve("code"), "1");
        assertEquals(1, run().code());
        assertEquals(1, asked().size());
    }

    @Test
    void aBuildThatFailsAfterTestsThatPassedIsRed() throws Exception {
        round(1, PASSED, PASSED, PASSED);
        Files.writeString(project.resolve("code"), "1");
        assertEquals(1, run().code());
        assertFalse(asked().getFirst().contains("-Dtest="));
    }

    private void source(String name, String text) throws IOException {
        Path folder = project.resolve("src/test/java" + (name.endsWith("IT") ? "" : "/a"));
        Files.writeString(Files.createDirectories(folder).resolve(name + ".java"), "package a;\n" + text + "\n");
    }

    private void round(int number, String one, String other, String journey) throws IOException {
        report(number, "surefire-reports/TEST-a.OneTest.xml", one);
        report(number, "surefire-reports/TEST-a.OtherTest.xml", other);
        report(number, "failsafe-reports/TEST-LongIT.xml", journey);
    }

    private void report(int round, String name, String text) throws IOException {
        Path file = project.resolve("round-" + round).resolve(name);
        Files.createDirectories(file.getParent());
        if (text != null) {
            Files.writeString(file, text);
        }
    }

    private Told run() throws IOException, InterruptedException {
        Path lib = Path.of("deploy/lib").toAbsolutePath();
        var builder = new ProcessBuilder("bash", "-c", CALL, "test", lib.toString())
                .directory(project.toFile())
                .redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return new Told(process.waitFor(), lines);
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(project.resolve("asked"));
    }

    private static List<String> endings(Told told, String word) {
        return told.lines().stream().filter(line -> line.startsWith(word)).toList();
    }
}
