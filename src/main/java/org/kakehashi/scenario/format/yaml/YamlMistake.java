package org.kakehashi.scenario.format.yaml;

import static org.kakehashi.scenario.words.YamlWords.WORDS;

import java.util.List;
import org.kakehashi.site.language.Text;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Why a text is not YAML at all, in the author's words rather than the parser's. */
public record YamlMistake(Place at, Text text) {
    /** What the parser says of common slips, and what they are; the first that fits is taken. */
    private static final List<Known> KNOWN = List.of(
            new Known("TAB", WORDS.thereIsATabHere()),
            new Known("mapping values are not allowed here", WORDS.thereIsA()),
            new Known("could not find expected ':'", WORDS.isMissingAfterThisKey()),
            new Known("found unexpected end of stream", WORDS.fileEndsWithinAQuotedText()),
            new Known("expected ',' or", WORDS.orAClosingBracketIsMissingBefore()),
            new Known("<block end>", WORDS.thisDoesNotFitHere()),
            new Known("cannot start any token", WORDS.plainTextCannotStartWithThisCharacter()),
            new Known("unknown escape", WORDS.unknownEscapeAfterInADoubleQuoted()));

    public static YamlMistake of(YamlEngineException e, String yaml) {
        return switch (e) {
            case MarkedYamlEngineException marked ->
                new YamlMistake(
                        marked.getProblemMark().map(YamlText::place).orElse(Place.START),
                        explained(marked.getProblem()));
            case ReaderException unreadable -> ofCharacter(unreadable, yaml);
            default -> new YamlMistake(Place.START, explained(String.valueOf(e.getMessage())));
        };
    }

    public void report(Problems problems) {
        problems.error(at, text);
    }

    private static Text explained(String problem) {
        return KNOWN.stream()
                .filter(known -> problem.contains(known.sign))
                .findFirst()
                .map(Known::text)
                .orElseGet(() -> WORDS.thisIsNotYaml(problem));
    }

    private static YamlMistake ofCharacter(ReaderException e, String yaml) {
        int index = Math.max(0, yaml.indexOf(Character.toString(e.getCodePoint())));
        String code = String.format("U+%04X", e.getCodePoint());
        return new YamlMistake(Place.after(yaml.substring(0, index)), WORDS.characterIsNotAllowedInYaml(code));
    }

    private record Known(String sign, Text text) {}
}
