package org.kakehashi.scenario.format.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.scenario.format.ScenarioReader;
import org.kakehashi.scenario.format.wording.Rewording.Change;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

class RewordingTest {
    private static final String FLOW = "title: {en: One, ja: 一}  # kept\nsummary: {en: Two}\n";

    /** Texts that need all the ways of writing there are. */
    private static final List<String> AWKWARD = List.of(
            "Plain words",
            "架け橋。改行なし",
            "42",
            "true",
            "~",
            "ends with colon:",
            "a: b, c} # no comment",
            "# not a comment",
            "'quoted' \"twice\"",
            "back\\slash",
            "- no list",
            " leading space",
            "trailing space ",
            "two\nlines",
            "para\n\nsecond para\n",
            "  indented\n- list\n",
            "\nstarts with an empty line",
            "many breaks\n\n\n",
            "tab\there",
            "𝒜 beyond the plane 🙂 {} [] & * ! | > % @ `",
            "${leak} is filled in");

    static List<Path> bundled() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("scenarios"))) {
            return folders.map(folder -> folder.resolve("scenario.yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static String changed(String yaml, String key, Language language, String text) {
        return Rewording.apply(yaml, List.of(new Change(key, language, text)));
    }

    private static TranslatableText wording(String yaml, String key) {
        return TranslatableTexts.of(yaml).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void changesOneTextAndNothingElse() {
        assertEquals(
                "title: {en: First, ja: 一}  # kept\nsummary: {en: Two}\n",
                changed(FLOW, "title", Language.EN, "First"));
        assertEquals(
                "title: {en: One, ja: 一}  # kept\nsummary: {en: Two, ja: 二}\n",
                changed(FLOW, "summary", Language.JA, "二"));
    }

    @Test
    void addsTheOtherLanguageBelowTheFirst() {
        String yaml = "a:\n  text:\n    ja: 日本語  # by Hana\n  more: 1\n";
        String english = changed(yaml, "a.text", Language.EN, "English");
        assertEquals("a:\n  text:\n    en: English\n    ja: 日本語  # by Hana\n  more: 1\n", english);
        String onlyEnglish = "a:\n  text:\n    en: English  # by Emma\n  more: 1\n";
        assertEquals(
                "a:\n  text:\n    en: English  # by Emma\n    ja: 日本語\n  more: 1\n",
                changed(onlyEnglish, "a.text", Language.JA, "日本語"));
    }

    @Test
    void keepsBlocksAsBlocksAndTheirComments() {
        String yaml = "t:\n  en: |  # long\n    One.\n\n    Two.\n\n  # between\n  ja: >-\n    一\n    二\nend: 1\n";
        assertEquals(
                "t:\n  en: |  # long\n    Only.\n    Lines.\n\n  # between\n  ja: >-\n    一\n    二\nend: 1\n",
                changed(yaml, "t", Language.EN, "Only.\nLines."));
    }

    @Test
    void writesAnEmptyValueInItsPlace() {
        assertEquals("t: {en: A, ja: 一 }\n", changed("t: {en: A, ja: }\n", "t", Language.JA, "一"));
        assertEquals("t:\n  en: A\n  ja: 一\n", changed("t:\n  en:\n  ja: 一\n", "t", Language.EN, "A"));
    }

    @Test
    void leavesAnchorsAndAliasesAlone() {
        String yaml = "a: {en: &x One, ja: 一}\nb: {en: *x, ja: 一}\n";
        assertEquals("a: {en: &x Two, ja: 一}\nb: {en: *x, ja: 一}\n", changed(yaml, "a", Language.EN, "Two"));
        assertEquals(1, TranslatableTexts.of(yaml).size(), "an alias is changed where its anchor is");
    }

    @Test
    void keepsTheLineBreaksOfTheFile() {
        assertEquals(
                "t:\r\n  en: A\r\n  ja: |-\r\n    一\r\n    二\r\n",
                changed("t:\r\n  en: A\r\n", "t", Language.JA, "一\n二"));
    }

    @Test
    void nothingIsLostAtTheEndOfAFileWithoutALineBreak() {
        assertEquals("t:\n  en: A\n  ja: 一", changed("t:\n  en: A", "t", Language.JA, "一"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t: {en: One, ja: 一}\nx: 1\n",
                "t: {en: 'One', ja: \"一\"}\nx: 1\n",
                "t: {ja: 一}\nx: 1\n",
                "t:\n  en: One\n  ja: 一\nx: 1\n",
                "t:\n  en: |\n    One\n  ja: |-\n    一\nx: 1\n",
                "t:\n  ja: |+\n    一\n\nx: 1\n",
                "t:\n  en: One\n    more\n  # c\n  ja: 一\nx: 1\n",
                "- t:\n    en: One\n    ja: 一\n",
                "- en: One\n  ja: 一\n- x\n",
                "t: {en: One,\n    ja: 一}\nx: 1\n",
                "t: {\"en\": \"One\"}\nx: 1"
            })
    void readsBackWhateverIsWritten(String yaml) {
        String key = TranslatableTexts.of(yaml).getFirst().key();
        for (Language language : Language.known()) {
            for (String text : AWKWARD) {
                String after = changed(yaml, key, language, text);
                TranslatableText read = wording(after, key);
                String found = read.in(language).orElseThrow();
                assertTrue(found.equals(text) || found.equals(text + "\n"), () -> after + "\nfor " + text);
                for (Language other : Language.known()) {
                    if (!other.equals(language)) {
                        assertEquals(wording(yaml, key).in(other), read.in(other), after);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void everyTextOfABundledScenarioIsFoundAndCanBeChanged(Path file) throws IOException {
        String yaml = Files.readString(file);
        Set<Text> read = new HashSet<>();
        collect(ScenarioReader.read(yaml).orThrow(), read);
        Set<Text> found = new HashSet<>();
        List<TranslatableText> wordings = TranslatableTexts.of(yaml);
        wordings.forEach(each -> found.add(Text.of(each.words())));
        assertEquals(read, found);

        List<Change> changes = new ArrayList<>();
        for (TranslatableText each : wordings) {
            for (Language language : Language.known()) {
                changes.add(new Change(
                        each.key(),
                        language,
                        "<" + each.in(language).orElseThrow().strip() + ">"));
            }
        }
        String after = Rewording.apply(yaml, changes);
        assertEquals(comments(yaml), comments(after), "comments stay");
        Set<Text> expected = new HashSet<>();
        TranslatableTexts.of(after)
                .forEach(each ->
                        expected.add(Text.of(each.words()).with(words -> words.replaceAll("^<|>(?=\\s*$)", ""))));
        assertEquals(found, expected);
        List<Change> back = wordings.stream()
                .flatMap(each -> Language.known().stream()
                        .map(language -> new Change(
                                each.key(), language, each.in(language).orElseThrow())))
                .toList();
        assertEquals(ScenarioReader.read(yaml), ScenarioReader.read(Rewording.apply(after, back)));
    }

    @Test
    void whatIsNotYamlHasNoTexts() {
        assertEquals(List.of(), TranslatableTexts.of("title: {en: ["));
        assertEquals(List.of(), TranslatableTexts.of(""));
    }

    @Test
    void namesThatHappenToBeLanguagesAreNoTexts() {
        assertEquals(
                List.of(), TranslatableTexts.of("networks: {en: , ja: }\nnodes: {x: {environment: {en: a, ja: b}}}\n"));
    }

    @Test
    void refusesWhatCannotBeDone() {
        assertThrows(Rewording.TextHasMoved.class, () -> changed(FLOW, "gone", Language.EN, "x"));
        assertThrows(Rewording.TextIsBlank.class, () -> changed(FLOW, "title", Language.EN, "  "));
    }

    @Test
    void saysWhereATextStands() {
        TranslatableText summary = wording(FLOW, "summary");
        assertEquals(2, summary.line());
        assertEquals(10, summary.column());
        assertEquals(Optional.empty(), summary.in(Language.JA));
        assertFalse(summary.isComplete());
        assertEquals(
                "tasks › find › hints › 1",
                TranslatableTexts.of("tasks:\n  - id: find\n    hints: [{en: Look}]\n")
                        .getFirst()
                        .label());
    }

    private static List<String> comments(String yaml) {
        return yaml.lines()
                .filter(line -> line.strip().startsWith("#"))
                .map(String::strip)
                .toList();
    }

    private static void collect(Object value, Set<Text> texts) {
        switch (value) {
            case Text text when text.en().isEmpty() -> {}
            case Text text -> texts.add(text);
            case Collection<?> items -> items.forEach(item -> collect(item, texts));
            case Map<?, ?> map -> map.values().forEach(item -> collect(item, texts));
            case Optional<?> optional -> optional.ifPresent(item -> collect(item, texts));
            case Record record -> {
                for (RecordComponent part : record.getClass().getRecordComponents()) {
                    try {
                        part.getAccessor().setAccessible(true);
                        Object inner = part.getAccessor().invoke(record);
                        if (inner != null) {
                            collect(inner, texts);
                        }
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
            default -> {}
        }
    }
}
