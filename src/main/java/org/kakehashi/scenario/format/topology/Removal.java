package org.kakehashi.scenario.format.topology;

import static org.kakehashi.scenario.words.TopologyWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kakehashi.scenario.Problem;
import org.kakehashi.scenario.format.ReadScenario;
import org.kakehashi.scenario.format.yaml.Piece;
import org.kakehashi.scenario.format.yaml.Piece.Entries;
import org.kakehashi.scenario.format.yaml.Piece.Entry;
import org.kakehashi.scenario.format.yaml.Piece.Items;
import org.kakehashi.scenario.format.yaml.Piece.Leaf;
import org.kakehashi.scenario.format.yaml.Pieces;
import org.kakehashi.site.language.Text;

/**
 * Takes a node or a network out of a text. What refers to it is told first, as the reader finds it. Who wants it all the same loses
 * the name from lists that name others too (networks of a node, what it waits for); every other place stays for its author, as an
 * error that the reader shows.
 */
final class Removal {
    private static final int MOST_ROUNDS = 200;
    private static final int MOST_TOLD = 8;

    private final Function<String, ReadScenario> reader;
    private final String section;
    private final String name;

    /** @param section {@code nodes} or {@code networks} */
    Removal(Function<String, ReadScenario> reader, String section, String name) {
        this.reader = reader;
        this.section = section;
        this.name = name;
    }

    /**
     * The text without it, and the lines where its name still stands.
     *
     * @param anyway also when something refers to it
     * @throws EditRefused that names every line that refers to it, unless it goes anyway; or that says why it cannot go
     */
    EditedTopology apply(String yaml, boolean anyway) {
        String text = withoutDefinition(yaml);
        ReadScenario before = reader.apply(yaml);
        if (!anyway) {
            List<Text> told = told(yaml, text, NewErrors.between(before, reader.apply(text)));
            if (!told.isEmpty()) {
                throw new EditRefused(Text.lines(Stream.concat(Stream.of(WORDS.isReferredTo(name)), told.stream())
                        .toList()));
            }
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<String> shorter = withoutOneItem(text, NewErrors.between(before, reader.apply(text)));
            if (shorter.isEmpty()) {
                break;
            }
            text = shorter.get();
        }
        return new EditedTopology(text, Renaming.mentions(text, name));
    }

    private String withoutDefinition(String yaml) {
        var writer = new PlaceWriter(yaml);
        return switch (writer.top().get(section)) {
            case Entries map -> {
                int at = index(map.entries().stream().map(Entry::key).toList());
                refuseLast(map.entries().size());
                yield writer.remove(map, at);
            }
            case Items list -> {
                int at = index(list.items());
                refuseLast(list.items().size());
                yield writer.remove(list, at);
            }
            case null, default -> throw new EditRefused(WORDS.placeIsWrittenOtherwise());
        };
    }

    private void refuseLast(int count) {
        if (count < 2) {
            throw new EditRefused(WORDS.isTheOnlyOne(name));
        }
    }

    private int index(List<Piece> names) {
        return IntStream.range(0, names.size())
                .filter(i -> names.get(i) instanceof Leaf leaf && leaf.value().equals(name))
                .findFirst()
                .orElseThrow(() -> new EditRefused(WORDS.placeIsWrittenOtherwise()));
    }

    /** Without the name in the first list that names it beside others and is wrong now. */
    private Optional<String> withoutOneItem(String text, List<Problem> fresh) {
        Piece root = Pieces.of(text).orElseThrow();
        for (Problem problem : fresh) {
            int at = Renaming.offset(text, problem.line(), problem.column());
            Optional<Items> list =
                    listAt(root, at).filter(items -> items.items().size() > 1);
            if (list.isPresent()) {
                var writer = new PlaceWriter(text);
                Items same = listAt(writer.top(), at).orElseThrow();
                return Optional.of(writer.remove(same, indexAt(same, at)));
            }
        }
        return Optional.empty();
    }

    private Optional<Items> listAt(Piece piece, int at) {
        return switch (piece) {
            case Items list when indexAt(list, at) >= 0 -> Optional.of(list);
            case Items list ->
                list.items().stream().flatMap(item -> listAt(item, at).stream()).findFirst();
            case Entries map ->
                map.entries().stream()
                        .flatMap(entry -> listAt(entry.value(), at).stream())
                        .findFirst();
            case Leaf leaf -> Optional.empty();
            case Piece.Alias alias -> Optional.empty();
        };
    }

    /** Which item begins at a place and is the name, or is it in the list that begins there; -1 if none. */
    private int indexAt(Items list, int at) {
        return IntStream.range(0, list.items().size())
                .filter(i ->
                        list.items().get(i) instanceof Leaf leaf && leaf.value().equals(name))
                .filter(i -> list.items().get(i).start() == at || list.start() == at)
                .findFirst()
                .orElse(-1);
    }

    /** A name that stands nowhere in the text. */
    private static String unused(String yaml) {
        String free = "x";
        while (yaml.contains(free)) {
            free += "x";
        }
        return free;
    }

    /** Lines that refer to it, else the errors that come up without it; and where else its name stands. */
    private List<Text> told(String yaml, String without, List<Problem> fresh) {
        List<Text> told = new ArrayList<>();
        List<Integer> references = new Renaming(reader).references(yaml, section, name, unused(yaml));
        if (references.isEmpty()) {
            fresh.stream().limit(MOST_TOLD).map(Problem::text).forEach(told::add);
        } else {
            told.add(quoted(yaml, references));
        }
        List<String> elsewhere = linesBefore(yaml, without).stream()
                .filter(line -> !references.contains(line))
                .map(String::valueOf)
                .toList();
        if (!elsewhere.isEmpty()) {
            told.add(WORDS.standsElsewhere(name, Text.list(elsewhere)));
        }
        return told;
    }

    /** Where the name still stands after the removal, by the lines of the text before it: one stretch of lines is gone. */
    private List<Integer> linesBefore(String yaml, String without) {
        List<String> lines = yaml.lines().toList();
        List<String> left = without.lines().toList();
        int same = (int) IntStream.range(0, left.size())
                .takeWhile(i -> left.get(i).equals(lines.get(i)))
                .count();
        int gone = lines.size() - left.size();
        return Renaming.mentions(without, name).stream()
                .map(line -> line <= same ? line : line + gone)
                .toList();
    }

    private static Text quoted(String yaml, List<Integer> lines) {
        List<String> written = yaml.lines().toList();
        return Text.same(lines.stream()
                .map(line -> line + ": " + written.get(line - 1).strip())
                .collect(Collectors.joining("\n")));
    }
}
