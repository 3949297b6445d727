package org.kakehashi.scenario.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.format.ScenarioFolder;
import org.kakehashi.scenario.format.ScenarioReader;

/** Every bundled scenario keeps the rules of content, and each rule notices what breaks it. */
class ContentRulesTest {
    private static final String SMALL = read(Path.of("src/test/resources/small.yaml"));
    private static final String FIND = "answer: {flag: token}";
    private static final String LAST = "  - {on: box, run: [rm, /srv/note.txt], expect: {solved: close}}";
    private static final Pattern POINTS = Pattern.compile("\\| Points \\| (\\d+) in (\\d+|three|nine|eight) tasks");
    private static final Pattern POINTS_JA = Pattern.compile("(\\d+)課題で(\\d+)点");

    @TestFactory
    Stream<DynamicTest> bundledScenariosKeepThem() throws IOException {
        List<Path> folders;
        try (Stream<Path> listed = Files.list(Path.of("scenarios"))) {
            folders = listed.filter(Files::isDirectory).sorted().toList();
        }
        assertFalse(folders.isEmpty());
        return folders.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> {
                    Scenario scenario = ScenarioFolder.read(folder).content().orThrow();
                    assertEquals(List.of(), ContentRules.brokenBy(scenario));
                    tellsItsPoints(scenario, read(folder.resolve("README.md")));
                }));
    }

    private static void tellsItsPoints(Scenario scenario, String readme) {
        int points = scenario.tasks().stream().mapToInt(Task::points).sum();
        int tasks = scenario.tasks().size();
        Matcher english = POINTS.matcher(readme);
        assertTrue(english.find(), "the README tells no points");
        String counted = switch (english.group(2)) {
            case "three" -> "3";
            case "eight" -> "8";
            case "nine" -> "9";
            default -> english.group(2);
        };
        assertEquals(points + " in " + tasks, english.group(1) + " in " + counted);
        Matcher japanese = POINTS_JA.matcher(readme);
        assertTrue(japanese.find(), "the README tells no points in Japanese");
        assertEquals(points + " in " + tasks, japanese.group(2) + " in " + japanese.group(1));
    }

    @Test
    void theSmallScenarioBreaksNothingOnceItStatesAWrongSolution() {
        assertEquals(List.of(), broken(SMALL));
        assertEquals(
                List.of("close: no wrong solution shows that its checks notice one"),
                ContentRules.brokenBy(scenario(SMALL)));
    }

    @Test
    void fourOptionsAreTooFew() {
        assertBroken("find: too few options", choice("yes it is", "no it is not", "perhaps so", "never ever"));
    }

    @Test
    void theRightOptionIsNotTheLongest() {
        assertBroken(
                "find: the right option is the longest, en",
                choice("Call back, send the figures and agree on access", "Open it", "Ignore it", "Stop it", "Ask"));
        assertEquals(List.of(), broken(choice("Call back", "Open the ports", "Ignore it", "Stop the line", "Ask")));
    }

    @Test
    void figuresGiveNoRightOptionAway() {
        assertBroken(
                "find: only right options have figures, ja",
                choice("Within 72 h", "At once and by phone", "Never", "Next week", "When it is over"));
        assertEquals(
                List.of(),
                broken(choice("Within 72 h", "Within 24 h by phone", "Never", "Next week", "When it is over")));
    }

    @Test
    void aFewValuesThatCanBeReadAreNoAnswer() {
        String asked = SMALL.replace(FIND, "answer: {text: \"${user}\"}");
        assertEquals(List.of(), broken(asked));
        assertBroken(
                "find: all values of ${user} can be read and tried",
                asked.replace("Find the token.", "\"Whose is it, Hana's or Sora's?\""));
    }

    @Test
    void noTextTellsWhatIsAskedFor() {
        assertBroken(
                "find: a text tells ${token}, which is asked for",
                SMALL.replace("Find the token.", "\"Find the token (it is ${token}).\""));
        assertBroken(
                "find: its text gives away what a hint sells, curl -s http://box/note.txt | grep KKH",
                SMALL.replace("Find the token.", "\"Try `curl -s http://box/note.txt | grep KKH`.\"")
                        .replace("Look around.", "\"Type `curl -s http://box/note.txt | grep KKH` here.\""));
    }

    @Test
    void anExplanationSpeaksOfWhatWasDone() {
        String told = SMALL.replace(FIND, FIND + "\n    explanation: {en: \"As in “Close it”.\", ja: \"「塞ぐ」のとおり。\"}");
        assertBroken("find: its explanation speaks of close, which need not be solved before", told);
        assertEquals(
                List.of(),
                broken(SMALL.replace(
                        "    after: [find]",
                        "    after: [find]\n    explanation: {en: \"As in “Find it”.\", ja: \"「見つける」のとおり。\"}")));
    }

    @Test
    void tagsClaimWhatExplanationsTeach() {
        assertBroken(
                "tags claim [D3-NNI, T1078], explanations teach []",
                SMALL.replace("minutes: 10", "minutes: 10\ntags: {attack: [T1078], d3fend: [D3-NNI]}"));
        assertBroken(
                "nobody knows hacker", SMALL.replace("minutes: 10", "minutes: 10\ntags: {ecsf: [hacker, auditor]}"));
        assertBroken("nobody knows managers", SMALL.replace("minutes: 10", "minutes: 10\naudience: [managers, user]"));
        assertBroken(
                "no task serves the objective unserved",
                SMALL.replace("minutes: 10", "minutes: 10\nobjectives: {unserved: {en: Learn., ja: 学ぶ。}}"));
    }

    /** A single choice whose first option is right; in Japanese with as many letters. */
    private static String choice(String... options) {
        var out = new StringBuilder("answer:\n      choice:\n");
        for (int i = 0; i < options.length; i++) {
            String japanese = options[i].replaceAll("[^0-9]", "語");
            out.append("        - {id: o%d, text: {en: \"%s\", ja: \"%s\"}%s}\n"
                    .formatted(i, options[i], japanese, i == 0 ? ", right: true" : ""));
        }
        return SMALL.replace(FIND, out.toString().stripTrailing())
                .replace(
                        "run: [curl, \"http://box/note.txt\"], submit: find",
                        "run: [curl, x], submit: find, answer: o0");
    }

    private static void assertBroken(String rule, String source) {
        List<String> broken = broken(source);
        assertTrue(broken.contains(rule), broken::toString);
    }

    private static List<String> broken(String source) {
        return ContentRules.brokenBy(scenario(source.replace(
                LAST, "  - {on: box, run: [touch, /srv/note.txt], expect: {unsolved: close, by: 1}}\n" + LAST)));
    }

    private static Scenario scenario(String source) {
        return ScenarioReader.read(source).orThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
