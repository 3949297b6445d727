package org.kakehashi.scenario.format.topology;

import static org.kakehashi.scenario.words.TopologyWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.kakehashi.scenario.Problem;
import org.kakehashi.scenario.format.ReadScenario;
import org.kakehashi.scenario.format.yaml.Piece;
import org.kakehashi.scenario.format.yaml.Piece.Entries;
import org.kakehashi.scenario.format.yaml.Piece.Entry;
import org.kakehashi.scenario.format.yaml.Piece.Items;
import org.kakehashi.scenario.format.yaml.Piece.Leaf;
import org.kakehashi.scenario.format.yaml.Pieces;

/**
 * Gives a node or a network another name. Where else the format refers to it is not listed here: the reader says so, as
 * errors that come up when the name is gone. So every section that refers to names is followed, those to come too.
 */
final class Renaming {
    private static final int MOST_ROUNDS = 200;

    private final Function<String, ReadScenario> reader;

    Renaming(Function<String, ReadScenario> reader) {
        this.reader = reader;
    }

    EditedTopology apply(String yaml, String section, String from, String to) {
        ReadScenario before = reader.apply(yaml);
        String text = defined(yaml, section, from, to);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Problem> fresh = NewErrors.between(before, reader.apply(text));
            if (fresh.isEmpty()) {
                return new EditedTopology(text, mentions(text, from));
            }
            text = followed(text, fresh, from, to);
        }
        throw new EditRefused(WORDS.placeIsWrittenOtherwise());
    }

    /** Lines (from 1) in which the format refers to a name, each once, in order; where it is defined is none of them. */
    List<Integer> references(String yaml, String section, String name, String unused) {
        ReadScenario before = reader.apply(yaml);
        String text = defined(yaml, section, name, unused);
        var lines = new TreeSet<Integer>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Problem> fresh = NewErrors.between(before, reader.apply(text));
            if (fresh.isEmpty()) {
                break;
            }
            fresh.stream().map(Problem::line).filter(line -> line > 0).forEach(lines::add);
            try {
                text = followed(text, fresh, name, unused);
            } catch (EditRefused noneThatIsJustThisWord) {
                break;
            }
        }
        return List.copyOf(lines);
    }

    private static String defined(String yaml, String section, String from, String to) {
        var writer = new PlaceWriter(yaml);
        return switch (writer.top().get(section)) {
            case Entries map ->
                map.entries().stream()
                        .map(Entry::key)
                        .flatMap(key -> word(key, from).stream())
                        .findFirst()
                        .map(key -> writer.replace(key, to))
                        .orElseThrow(() -> new EditRefused(WORDS.placeIsWrittenOtherwise()));
            case Items list ->
                list.items().stream()
                        .flatMap(item -> word(item, from).stream())
                        .findFirst()
                        .map(item -> writer.replace(item, to))
                        .orElseThrow(() -> new EditRefused(WORDS.placeIsWrittenOtherwise()));
            case null, default -> throw new EditRefused(WORDS.placeIsWrittenOtherwise());
        };
    }

    private static String followed(String text, List<Problem> fresh, String from, String to) {
        Piece root = Pieces.of(text).orElseThrow();
        for (Problem problem : fresh) {
            int at = offset(text, problem.line(), problem.column());
            Optional<Leaf> reference =
                    leafAt(root, at).filter(leaf -> leaf.value().equals(from));
            if (reference.isPresent()) {
                return new PlaceWriter(text).replaceAt(reference.get().start(), to);
            }
        }
        throw new EditRefused(WORDS.thatWouldBeAnError(fresh.getFirst().text()));
    }

    private static Optional<Leaf> word(Piece piece, String value) {
        return piece instanceof Leaf leaf && leaf.value().equals(value) ? Optional.of(leaf) : Optional.empty();
    }

    /** The word that begins at a place, or the first one of the list or map that does. */
    static Optional<Leaf> leafAt(Piece piece, int at) {
        return switch (piece) {
            case Leaf leaf -> leaf.start() == at ? Optional.of(leaf) : Optional.empty();
            case Entries map ->
                map.entries().stream()
                        .flatMap(entry -> leafAt(entry.key(), at).or(() -> leafAt(entry.value(), at)).stream())
                        .findFirst();
            case Items list ->
                list.items().stream().flatMap(item -> leafAt(item, at).stream()).findFirst();
            case Piece.Alias alias -> Optional.empty();
        };
    }

    static int offset(String text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return line < 1 ? -1 : text.offsetByCodePoints(start, column - 1);
    }

    static List<Integer> mentions(String text, String name) {
        Pattern word = Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])");
        List<Integer> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (word.matcher(line).find()) {
                lines.add(number);
            }
        }
        return lines;
    }
}
