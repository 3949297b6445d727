package org.kakehashi.scenario.format.yaml;

import static org.kakehashi.scenario.words.YamlWords.WORDS;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kakehashi.scenario.format.yaml.MistakenStructure.Found;
import org.kakehashi.site.language.Text;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Why a text is not YAML at all, in the author's words rather than the parser's. */
public record YamlMistake(Place at, Text text) {
    private static final int MOST_LINES = 50;

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

    /**
     * @param yaml the whole text
     * @param read where the last text ended that is known to be one, quoted or a block: all before it is what it seems
     */
    public static YamlMistake of(YamlEngineException e, String yaml, Place read) {
        return switch (e) {
            case MarkedYamlEngineException marked -> {
                Place at = marked.getProblemMark().map(YamlText::place).orElse(Place.START);
                yield mistaken(marked, at, yaml, read)
                        .map(found -> new YamlMistake(
                                found.at(),
                                found.point() == '\t'
                                        ? WORDS.thereIsATabHere()
                                        : MistakenCharacter.said(found.point())))
                        .orElseGet(() -> new YamlMistake(at, explained(marked.getProblem())));
            }
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

    /** A parser notices late: what is wrong stands where it began to read, in the line before, or here. */
    private static Optional<Found> mistaken(MarkedYamlEngineException e, Place at, String yaml, Place read) {
        List<String> lines = yaml.lines().toList();
        int first = Math.min(at.line() - 1, lines.size());
        while (first > 1 && lines.get(first - 1).isBlank()) {
            first--;
        }
        int context = e.getContextMark().map(YamlText::place).orElse(at).line();
        Place from = new Place(Math.max(1, Math.min(first, Math.max(context, at.line() - MOST_LINES))), 1);
        String window = String.join("\n", lines.subList(from.line() - 1, Math.min(at.line(), lines.size())));
        if (Place.IN_ORDER.compare(from, read) < 0) {
            window = after(window, from, read);
            from = read;
        }
        boolean inFlow = String.valueOf(e.getContext()).contains("flow");
        return MistakenStructure.find(window, from, inFlow);
    }

    private static String after(String window, Place from, Place read) {
        List<String> lines = window.lines().skip(read.line() - from.line()).toList();
        if (lines.isEmpty()) {
            return "";
        }
        String first = lines.getFirst();
        int column = Math.min(read.column() - 1, first.codePointCount(0, first.length()));
        return Stream.concat(
                        Stream.of(first.substring(first.offsetByCodePoints(0, column))),
                        lines.stream().skip(1))
                .collect(Collectors.joining("\n"));
    }

    private static YamlMistake ofCharacter(ReaderException e, String yaml) {
        int index = Math.max(0, yaml.indexOf(Character.toString(e.getCodePoint())));
        return new YamlMistake(Place.after(yaml.substring(0, index)), MistakenCharacter.said(e.getCodePoint()));
    }

    private record Known(String sign, Text text) {}
}
