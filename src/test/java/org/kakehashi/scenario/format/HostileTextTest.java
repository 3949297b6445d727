package org.kakehashi.scenario.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.format.yaml.Problems;

/** Texts made to exhaust the reader: each ends quickly in a problem, whatever it holds. */
class HostileTextTest {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final Duration LIMIT = Duration.ofMillis(200);

    @BeforeAll
    static void warmUp() {
        for (int i = 0; i < 20; i++) {
            ScenarioReader.read(FirstContact.source());
        }
    }

    @TestFactory
    Stream<DynamicTest> endsQuicklyInAProblem() {
        Map<String, String> texts = Map.ofEntries(
                Map.entry("nine to the power of nine", laughs(9, 9)),
                Map.entry("doubling aliases", laughs(25, 2)),
                Map.entry("ten thousand anchors", numbered(10_000, "k%d: &a%d x\n")),
                Map.entry("a thousand aliases", "a: &a x\nb: [" + "*a, ".repeat(1000) + "]\n"),
                Map.entry("deep flow lists", "[".repeat(1000)),
                Map.entry("a megabyte of brackets", "[".repeat(1 << 20)),
                Map.entry("a megabyte of braces", "{".repeat(1 << 20)),
                Map.entry("a megabyte of dashes", "- ".repeat(1 << 19)),
                Map.entry("a megabyte of question marks", "? ".repeat(1 << 19)),
                Map.entry(
                        "deep block maps",
                        IntStream.range(0, 1000)
                                .mapToObj(depth -> " ".repeat(depth) + "k:\n")
                                .collect(Collectors.joining())),
                Map.entry("more than a megabyte", "#".repeat((1 << 20) + 1)),
                Map.entry("more than a megabyte in Japanese", "#" + "情".repeat(1 << 19)),
                Map.entry("a megabyte of comment", "#".repeat(1 << 20)),
                Map.entry(
                        "a megabyte in short lines of one name",
                        "id: \n" + ("  " + "ab ".repeat(30) + "\n").repeat(11_000)),
                Map.entry("a megabyte of short comments", ("#".repeat(70) + "\n").repeat(14_000)),
                Map.entry("a megabyte of block text", "id: |\n" + ("  " + "ab ".repeat(30) + "\n").repeat(11_000)),
                Map.entry("a megabyte of empty lines", "\n".repeat(1 << 20)),
                Map.entry("a megabyte of blanks", (" ".repeat(1000) + "\n").repeat(1000)),
                Map.entry("a long name in the longest line", "id: " + "a-".repeat(9_990) + "\n"),
                Map.entry(
                        "a long path in the longest line",
                        "nodes: {n: {files: {\"" + "/a".repeat(9_950) + "\": {text: x}}}}\n"),
                Map.entry(
                        "references in many lines",
                        "parameters: {p: {flag: true}}\ntasks:\n- text:\n    en: |\n"
                                + numbered(50_000, "      ${q%d}\n")),
                Map.entry("a megabyte in one name", "id: " + "a".repeat((1 << 20) - 10)),
                Map.entry("a megabyte in quotes", "id: \"" + "\\n".repeat((1 << 19) - 10) + "\""),
                Map.entry("an open quote", "id: \"" + "x\n".repeat(1 << 18)),
                Map.entry("many keys", numbered(60_000, "key%d: 1\n")),
                Map.entry("many unknown keys like known ones", numbered(19_000, "minute%d: 1\n")),
                Map.entry("many networks", "networks: [" + numbered(9_000, "n%d, ") + "]\n"),
                Map.entry("many nodes", "nodes:\n" + numbered(6_000, "  node-%d: {image: x}\n")),
                Map.entry("many wrong networks", manyWrongNetworks()),
                Map.entry(
                        "many references",
                        "parameters: {p: {flag: true}}\ntasks:\n- text: {en: \"" + numbered(50_000, "${q%d} ")
                                + "\"}\n"),
                Map.entry("open references", "tasks:\n- text: {en: \"" + "${".repeat(400_000) + "\"}\n"),
                Map.entry("a long path", "nodes: {n: {files: {\"" + "/a".repeat(500_000) + "\": {text: x}}}}\n"),
                Map.entry("a long name", "id: " + "a-".repeat(500_000) + "\n"),
                Map.entry("a long chain of tasks", chain(200)),
                Map.entry("a dense web of tasks", web(120)),
                Map.entry("a huge number", "minutes: " + "9".repeat(500_000) + "\n"),
                Map.entry("a tag bomb", "!!".repeat(1000) + " x"),
                Map.entry("a megabyte of full-width colons", ("key：".repeat(30) + "\n").repeat(5_700)),
                Map.entry("many full-width values in one line", "networks: [" + "Ａ, ".repeat(6_000) + "]\n"),
                Map.entry("many quoted full-width values", numbered(19_000, "key%d: \"Ａ\"\n")),
                Map.entry(
                        "a full-width space after much text",
                        "id: |\n" + "  text\n".repeat(140_000) + "\u3000bad: x\n"),
                Map.entry("full-width references", "tasks:\n- text: {en: \"" + "＄｛a".repeat(90_000) + "\"}\n"),
                Map.entry("a NUL", "id: a\0b\n"),
                Map.entry("half a character", "id: \uD800\n"),
                Map.entry("merge keys", "a: &a {b: c}\nd: {<<: *a}\n"),
                Map.entry("a cyclic alias", "&a [*a]\n"),
                Map.entry("a cyclic map", "&a {k: *a}\n"));
        return texts.entrySet().stream()
                .map(text -> DynamicTest.dynamicTest(text.getKey(), () -> {
                    ReadScenario read = ScenarioReader.read(text.getValue());
                    assertTrue(read.scenario().isEmpty());
                    assertTrue(!read.problems().isEmpty() && read.problems().size() <= 2 * Problems.MOST);
                    Duration first = taken(text.getValue());
                    Duration taken = first.compareTo(LIMIT) < 0 ? first : taken(text.getValue());
                    assertTrue(taken.compareTo(LIMIT) < 0, () -> text.getKey() + " took " + taken.toMillis() + " ms");
                }));
    }

    @Test
    void neverHandsOutAScenarioBecauseWarningsCrowdedTheErrorsOut() {
        String languages =
                numbered(190, "  - {id: t%d, title: {en: T}, text: {en: T}, points: 1, answer: {text: x}}\n");
        ReadScenario read = ScenarioReader.read("tasks:\n" + languages + "kakehashi: 2\n");
        assertTrue(read.scenario().isEmpty());
        assertTrue(
                read.problems().stream().anyMatch(problem -> problem.text().en().contains("format number")));
    }

    @Test
    void showsNoControlCharacterOfTheAuthor() {
        ReadScenario read = ScenarioReader.read("\"\\e]0;x\\a\\u202Ekey\": 1\n");
        assertEquals(
                0,
                read.problems().stream()
                        .flatMapToInt(problem -> problem.text().en().chars())
                        .filter(character -> character < 32 || character == 0x202E)
                        .count());
    }

    /** Processor time, since the machine may be busy with others. */
    private static Duration taken(String text) {
        long start = CPU.getCurrentThreadCpuTime();
        ScenarioReader.read(text);
        return Duration.ofNanos(CPU.getCurrentThreadCpuTime() - start);
    }

    private static String laughs(int levels, int width) {
        return "l0: &l0 [x]\n"
                + IntStream.rangeClosed(1, levels)
                        .mapToObj(level ->
                                "l" + level + ": &l" + level + " [" + ("*l" + (level - 1) + ", ").repeat(width) + "]\n")
                        .collect(Collectors.joining());
    }

    private static String numbered(int count, String pattern) {
        return IntStream.range(0, count)
                .mapToObj(number -> pattern.replace("%d", Integer.toString(number)))
                .collect(Collectors.joining());
    }

    private static String manyWrongNetworks() {
        return "networks: [" + numbered(16, "a-network-with-a-rather-long-name-%d, ") + "]\nnodes:\n"
                + IntStream.range(0, 50)
                        .mapToObj(node -> "  n" + node + ": {image: x, networks: ["
                                + numbered(16, "a-network-with-a-rather-wrong-nam-%d, ") + "]}\n")
                        .collect(Collectors.joining());
    }

    private static String chain(int length) {
        return "tasks:\n" + numbered(length, "- {id: t%d, after: [t%d]}\n");
    }

    private static String web(int size) {
        String all = numbered(size, "t%d, ");
        return "tasks:\n" + numbered(size, "- {id: t%d, after: [" + all + "]}\n");
    }
}
