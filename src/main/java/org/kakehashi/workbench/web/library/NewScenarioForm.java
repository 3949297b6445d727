package org.kakehashi.workbench.web.library;

import static org.kakehashi.workbench.words.WorkbenchWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kakehashi.site.language.Text;

/**
 * The form for a new scenario as somebody has filled it in.
 *
 * @param id the scenario's name
 * @param en its title in English; may come later if the Japanese one is there
 * @param ja its title in Japanese; may come later if the English one is there
 */
public record NewScenarioForm(String id, String en, String ja, List<Flaw> flaws) {
    static final NewScenarioForm EMPTY = new NewScenarioForm("", "", "", List.of());

    private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_TITLE = 120;

    /** What is wrong with a field. */
    public record Flaw(String field, Text text) {}

    static NewScenarioForm of(@Nullable String id, @Nullable String en, @Nullable String ja) {
        String name = id == null ? "" : id.strip();
        String english = en == null ? "" : en.strip();
        String japanese = ja == null ? "" : ja.strip();
        List<Flaw> flaws = new ArrayList<>();
        if (!name.matches(NAME) || name.length() > LONGEST_NAME) {
            flaws.add(new Flaw("id", WORDS.nameHasLowerCaseLettersForm()));
        }
        if (english.isEmpty() && japanese.isEmpty()) {
            flaws.add(new Flaw("en", WORDS.titleIsMissing()));
        }
        checkTitle("en", english, flaws);
        checkTitle("ja", japanese, flaws);
        return new NewScenarioForm(name, english, japanese, flaws);
    }

    private static void checkTitle(String field, String title, List<Flaw> flaws) {
        if (title.codePointCount(0, title.length()) > LONGEST_TITLE
                || title.chars().anyMatch(Character::isISOControl)) {
            flaws.add(new Flaw(field, WORDS.titleIsTooLong()));
        }
    }

    /** The same, if there are scenarios of this name already. */
    NewScenarioForm besides(List<String> paths) {
        if (paths.isEmpty()) {
            return this;
        }
        List<Flaw> more = new ArrayList<>(flaws);
        more.add(new Flaw("id", WORDS.thereIsAScenarioOfThisName(id, paths.getFirst())));
        return new NewScenarioForm(id, en, ja, more);
    }

    /** What is wrong with a field, if anything is. */
    public Optional<Text> flaw(String field) {
        return flaws.stream()
                .filter(flaw -> flaw.field.equals(field))
                .map(Flaw::text)
                .findFirst();
    }

    /** The first lines of the scenario; the rest is for its author to write. */
    String source() {
        String titles = Stream.of(title("en", en), title("ja", ja))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return """
                kakehashi: 1
                id: %s
                version: 0.1.0
                title: {%s}
                """.formatted(id, titles);
    }

    private static Optional<String> title(String language, String text) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of("%s: \"%s\""
                        .formatted(language, text.replace("\\", "\\\\").replace("\"", "\\\"")));
    }
}
