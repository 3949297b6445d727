package org.kakehashi.scenario.format.topology;

import static org.kakehashi.scenario.words.TopologyWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kakehashi.scenario.format.yaml.Piece;
import org.kakehashi.scenario.format.yaml.Piece.Entries;
import org.kakehashi.scenario.format.yaml.Piece.Entry;
import org.kakehashi.scenario.format.yaml.Piece.Items;
import org.kakehashi.scenario.format.yaml.Piece.Leaf;
import org.kakehashi.scenario.format.yaml.Pieces;

/**
 * Changes one place of a YAML text by putting characters in or taking characters out there. Each way of writing is taken
 * only if the whole text then means exactly what it should; comments and all other characters stay.
 */
final class PlaceWriter {
    private final String yaml;
    private final Piece root;
    private final String lineBreak;

    PlaceWriter(String yaml) {
        this.yaml = yaml;
        this.root = Pieces.of(yaml).orElseThrow(() -> new EditRefused(WORDS.textIsNoYaml()));
        this.lineBreak = yaml.contains("\r\n") ? "\r\n" : "\n";
    }

    /** The map that the text is. */
    Entries top() {
        return root instanceof Entries map ? map : refuse();
    }

    /** The text with one more item at the end of a list. */
    String append(Items list, String word) {
        var grown = new ArrayList<>(list.items());
        grown.add(PlainPieces.word(word));
        Items becomes = new Items(grown, list.flow(), list.start(), list.end());
        if (list.flow()) {
            String item = list.items().isEmpty() ? word : ", " + word;
            int at = list.items().isEmpty()
                    ? list.start() + yaml.substring(list.start()).indexOf('[') + 1
                    : ended(list.items().getLast());
            return first(list, becomes, List.of(inserted(at, item)));
        }
        String item = "- " + word;
        int indent = column(list.start());
        return first(list, becomes, List.of(inserted(lineEnd(list), lineBreak + " ".repeat(indent) + item)));
    }

    /** The text without one item of a list that has others. */
    String remove(Items list, int index) {
        var shorter = new ArrayList<>(list.items());
        Piece gone = shorter.remove(index);
        Items becomes = new Items(shorter, list.flow(), list.start(), list.end());
        return first(list, becomes, list.flow() ? flowRemovals(list, index) : List.of(withoutLine(gone)));
    }

    /** The text without one key of a map that has others, and its value. */
    String remove(Entries map, int index) {
        var shorter = new ArrayList<>(map.entries());
        Entry gone = shorter.remove(index);
        Entries becomes = new Entries(shorter, map.flow(), map.start(), map.end());
        if (map.flow()) {
            int before = index == 0 ? 0 : ended(map.entries().get(index - 1).value());
            return first(
                    map,
                    becomes,
                    flowRemovals(
                            gone.key().start(),
                            ended(gone.value()),
                            index + 1 < map.entries().size(),
                            before));
        }
        int start = gone.key().start() - column(gone.key().start());
        int end =
                gone.value() instanceof Leaf leaf && leaf.isEmpty() ? gone.key().end() : lineEnd(gone.value());
        int next = yaml.indexOf('\n', end);
        return first(map, becomes, List.of(without(start, next < 0 ? yaml.length() : next + 1)));
    }

    private List<String> flowRemovals(Items list, int index) {
        Piece gone = list.items().get(index);
        int before = index == 0 ? 0 : ended(list.items().get(index - 1));
        return flowRemovals(gone.start(), ended(gone), index + 1 < list.items().size(), before);
    }

    /** Without what lies in brackets from one place to another, and the comma behind it, or that before it if it is the last. */
    private List<String> flowRemovals(int start, int end, boolean others, int before) {
        if (others) {
            int comma = yaml.indexOf(',', end);
            int next = comma + 1;
            while (next < yaml.length() && yaml.charAt(next) == ' ') {
                next++;
            }
            return List.of(without(start, next), without(start, comma + 1));
        }
        int comma = yaml.indexOf(',', before);
        String gone = without(start, end);
        return yaml.substring(comma + 1, start).isBlank()
                ? List.of(without(comma, end))
                : List.of(gone.substring(0, comma) + gone.substring(comma + 1));
    }

    /** A comment behind an item keeps its line. */
    private String withoutLine(Piece gone) {
        int start = yaml.lastIndexOf('-', gone.start());
        int end = ended(gone);
        int next = yaml.indexOf('\n', end);
        int lineEnd = next < 0 ? yaml.length() : next;
        if (yaml.substring(end, lineEnd).isBlank()) {
            int lineStart = yaml.lastIndexOf('\n', start) + 1;
            return without(lineStart, next < 0 ? lineEnd : next + 1);
        }
        while (end < lineEnd && yaml.charAt(end) == ' ') {
            end++;
        }
        return without(start, end);
    }

    /** The text with one more key at the end of a map, or with a value for one that has none. */
    String put(Entries map, String key, Piece value) {
        for (Entry entry : map.entries()) {
            if (entry.key() instanceof Leaf leaf && leaf.value().equals(key)) {
                return entry.value() instanceof Leaf empty && empty.isEmpty()
                        ? filled(map, entry, empty, value)
                        : refuse();
            }
        }
        var grown = new ArrayList<>(map.entries());
        grown.add(new Entry(PlainPieces.word(key), value));
        Entries becomes = new Entries(grown, map.flow(), map.start(), map.end());
        if (map.flow()) {
            String entry = key + ": " + PlainPieces.inFlow(value);
            int at = map.entries().isEmpty()
                    ? map.start() + yaml.substring(map.start()).indexOf('{') + 1
                    : ended(map.entries().getLast().value());
            return first(map, becomes, List.of(inserted(at, (map.entries().isEmpty() ? "" : ", ") + entry)));
        }
        int indent = column(map.start());
        String entry = PlainPieces.inLines(key, value, indent).stream().collect(Collectors.joining(lineBreak));
        return first(
                map,
                becomes,
                List.of(
                        inserted(lineEnd(map), lineBreak + entry),
                        inserted(map.start(), entry.strip() + lineBreak + " ".repeat(indent))));
    }

    private String filled(Entries map, Entry entry, Leaf empty, Piece value) {
        if (value instanceof Entries && !map.flow()) {
            int indent = column(map.start()) + 2;
            String lines = ((Entries) value)
                    .entries().stream()
                            .flatMap(each ->
                                    PlainPieces.inLines(((Leaf) each.key()).value(), each.value(), indent).stream())
                            .collect(Collectors.joining(lineBreak));
            return first(empty, value, List.of(inserted(endOfLine(entry.key().end()), lineBreak + lines)));
        }
        return first(empty, value, List.of(inserted(empty.start(), " " + PlainPieces.inFlow(value))));
    }

    /** The text with another word in place of one; its quotes go with it. */
    String replace(Leaf leaf, String word) {
        Leaf becomes = PlainPieces.word(word, leaf.anchor());
        int start = leaf.end() - writtenLength(leaf);
        return first(leaf, becomes, List.of(yaml.substring(0, start) + word + yaml.substring(leaf.end())));
    }

    /** The same of the word that begins at a place. */
    String replaceAt(int start, String word) {
        return replace(Renaming.leafAt(root, start).orElseThrow(), word);
    }

    /** How long a word is as written, without an anchor before it. */
    private int writtenLength(Leaf leaf) {
        int length = leaf.end() - leaf.start();
        return leaf.anchor().isEmpty()
                ? length
                : length
                        - (yaml.substring(leaf.start(), leaf.end()).indexOf(leaf.anchor())
                                + leaf.anchor().length()
                                + 1);
    }

    private String first(Piece old, Piece becomes, List<String> candidates) {
        Object meaning = replaced(root, old, becomes).meaning();
        return candidates.stream()
                .filter(candidate -> Pieces.of(candidate)
                        .map(Piece::meaning)
                        .filter(meaning::equals)
                        .isPresent())
                .findFirst()
                .orElseGet(PlaceWriter::refuse);
    }

    private static Piece replaced(Piece piece, Piece old, Piece becomes) {
        if (piece == old) {
            return becomes;
        }
        return switch (piece) {
            case Entries map ->
                new Entries(
                        map.entries().stream()
                                .map(entry -> new Entry(
                                        replaced(entry.key(), old, becomes), replaced(entry.value(), old, becomes)))
                                .toList(),
                        map.flow(),
                        map.start(),
                        map.end());
            case Items list ->
                new Items(
                        list.items().stream()
                                .map(item -> replaced(item, old, becomes))
                                .toList(),
                        list.flow(),
                        list.start(),
                        list.end());
            case Leaf leaf -> leaf;
            case Piece.Alias alias -> alias;
        };
    }

    private String inserted(int at, String text) {
        return yaml.substring(0, at) + text + yaml.substring(at);
    }

    private String without(int start, int end) {
        return yaml.substring(0, start) + yaml.substring(end);
    }

    private int column(int at) {
        return at - (yaml.lastIndexOf('\n', Math.max(0, at - 1)) + 1);
    }

    private int lineEnd(Piece block) {
        Piece last = lastLeaf(block);
        int end = ended(last);
        return last instanceof Leaf leaf && leaf.isBlock() ? end : endOfLine(end);
    }

    private int endOfLine(int at) {
        int next = yaml.indexOf('\n', at);
        int end = next < 0 ? yaml.length() : next;
        return end > at && yaml.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private static Piece lastLeaf(Piece piece) {
        return switch (piece) {
            case Entries map
            when !map.flow() -> lastLeaf(map.entries().getLast().value());
            case Items list when !list.flow() -> lastLeaf(list.items().getLast());
            default -> piece;
        };
    }

    /** A block ends with its last character; the line break and the empty lines behind it stay where they are. */
    private int ended(Piece piece) {
        int end = piece.end();
        while (piece instanceof Leaf leaf
                && leaf.isBlock()
                && end > leaf.start()
                && Character.isWhitespace(yaml.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static <T> T refuse() {
        throw new EditRefused(WORDS.placeIsWrittenOtherwise());
    }

    /** A value under a key that is a list or a map; empty if it is not there or empty. */
    static <T extends Piece> Optional<T> under(Entries map, String key, Class<T> type) {
        Piece value = map.get(key);
        if (value == null || value instanceof Leaf leaf && leaf.isEmpty()) {
            return Optional.empty();
        }
        return type.isInstance(value) ? Optional.of(type.cast(value)) : refuse();
    }
}
