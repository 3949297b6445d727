package org.kakehashi.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
            root=$(dirname "$0")
            echo "$*" >>"$root/asked"
            case " $* " in
            *" package "*) part=build ;;
            *" failsafe:integration-test "*) part=journeys ;;
            *" spotless:check "*) part=others ;;
            *" surefire:test "*) part=engine ;;
            *) part=again ;;
            esac
            [ ! -d "$root/$part" ] || cp -r "$root/$part/." target/
            exit "$(cat "$root/$part.code" 2>/dev/null || echo 0)"
            """;
    private static final String CALL = """
            set -euo pipefail
            project=$PWD logs=$PWD/logs PATH=$PWD:$PATH
            . "$1/say.sh"
            . "$1/tests.sh"
            megabytes_of_lanes=$2
            run_tests jdk 7e57aaaa 7e57bbbb 7e57cccc || exit 1
            """;

    /** How many calls of Maven there are if nothing is repeated: the build and three lanes. */
    private static final int CALLS = 4;

    @TempDir
    Path project;

    /** How it ended and what it told. */
    private record Told(int code, List<String> lines) {}

    @BeforeEach
    void aProjectWithATestInEachLane() throws IOException {
        Files.createDirectories(project.resolve("target/classes"));
        Files.createDirectories(project.resolve("logs"));
        Path maven = Files.writeString(project.resolve("mvn"), MAVEN);
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
        source("OneTest", "@Tag(\"docker\")\nclass OneTest {}");
        source("OtherTest", "class OtherTest {}");
        source("LongIT", "class LongIT {}");
        source("KindOfTest", "abstract class KindOfTest {}");
        source("TestThing", "class TestThing {}");
    }

    @Test
    void whereAllPassNothingIsRepeated() throws Exception {
        first(PASSED, PASSED, PASSED);
        assertEquals(0, run().code());
        assertEquals(CALLS, asked().size());
        assertTrue(
                asked().stream().anyMatch(call -> call.contains(" surefire:test -Dtest=a.OneTest ")),
                asked()::toString);
        assertTrue(asked().stream().anyMatch(call -> call.contains(" -Dtest=*Test,!a.OneTest ")), asked()::toString);
    }

    @Test
    void whereMemoryIsShortOneLaneFollowsTheOther() throws Exception {
        first(PASSED, PASSED, PASSED);
        assertEquals(0, run(Integer.MAX_VALUE).code());
        assertEquals(
                List.of("package", "surefire:test", "failsafe:integration-test", "surefire:test"),
                asked().stream().map(call -> call.split(" ")[3]).toList());
    }

    @Test
    void whatPassesTheSecondTimeIsToldToBeFlakyAndIsGreen() throws Exception {
        first(FAILED, PASSED, CUT_OFF);
        again(PASSED, null, PASSED);
        Told told = run();
        assertEquals(0, told.code(), told::toString);
        assertEquals(List.of("FLAKY LongIT", "FLAKY a.OneTest"), endings(told, "FLAKY"));
        assertTrue(asked().getLast().contains("-Dtest=a.OneTest -Dit.test=LongIT "), asked()::toString);
    }

    @Test
    void whatFailsTwiceIsRedAndWhatDoesNotIsStillTold() throws Exception {
        first(FAILED, FAILED, PASSED);
        again(FAILED, PASSED, null);
        Told told = run();
        assertEquals(1, told.code());
        assertEquals(List.of("FLAKY a.OtherTest"), endings(told, "FLAKY"));
        assertEquals(List.of("FAILED TWICE a.OneTest"), endings(told, "FAILED TWICE"));
        assertTrue(asked().getLast().contains("-Dit.test=NoneAtAll "), asked()::toString);
    }

    @Test
    void whatNeverRanHasFailed() throws Exception {
        first(PASSED, null, PASSED);
        Told told = run();
        assertEquals(1, told.code());
        assertEquals(List.of("FAILED TWICE a.OtherTest"), endings(told, "FAILED TWICE"));
    }

    @Test
    void manyThatFailAreNotRepeated() throws Exception {
        first(PASSED, PASSED, PASSED);
        for (int more : IntStream.range(0, 7).toArray()) {
            source("More" + more + "Test", "class More {}");
        }
        assertEquals(1, run().code());
        assertEquals(CALLS, asked().size());
    }

    @Test
    void whatCannotBeBuiltIsRedAtOnce() throws Exception {
        ends("build", 1);
        assertEquals(1, run().code());
        assertEquals(1, asked().size());
    }

    @Test
    void aLaneThatFailsThoughItsTestsPassedIsRedAndHoldsUpNoOther() throws Exception {
        for (String lane : List.of("engine", "journeys", "others")) {
            first(PASSED, PASSED, PASSED);
            ends(lane, 1);
            assertEquals(1, run().code(), lane);
            assertEquals(CALLS, asked().size(), lane);
            ends(lane, 0);
            Files.delete(project.resolve("asked"));
        }
    }

    private void source(String name, String text) throws IOException {
        Path folder = project.resolve("src/test/java" + (name.endsWith("IT") ? "" : "/a"));
        Files.writeString(Files.createDirectories(folder).resolve(name + ".java"), "package a;\n" + text + "\n");
    }

    private void first(String one, String other, String journey) throws IOException {
        report("engine/surefire-reports/TEST-a.OneTest.xml", one);
        report("others/surefire-reports/TEST-a.OtherTest.xml", other);
        report("journeys/failsafe-reports/TEST-LongIT.xml", journey);
    }

    private void again(String one, String other, String journey) throws IOException {
        report("again/surefire-reports/TEST-a.OneTest.xml", one);
        report("again/surefire-reports/TEST-a.OtherTest.xml", other);
        report("again/failsafe-reports/TEST-LongIT.xml", journey);
    }

    private void report(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        if (text != null) {
            Files.writeString(file, text);
        }
    }

    private void ends(String part, int code) throws IOException {
        Files.writeString(project.resolve(part + ".code"), "" + code);
    }

    private Told run() throws IOException, InterruptedException {
        return run(0);
    }

    private Told run(int megabytesOfLanes) throws IOException, InterruptedException {
        Path lib = Path.of("deploy/lib").toAbsolutePath();
        var builder = new ProcessBuilder("bash", "-c", CALL, "test", lib.toString(), "" + megabytesOfLanes)
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
