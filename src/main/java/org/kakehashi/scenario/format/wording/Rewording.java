package org.kakehashi.scenario.format.wording;

import static org.kakehashi.scenario.words.StoryWords.WORDS;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kakehashi.scenario.format.yaml.Piece;
import org.kakehashi.scenario.format.yaml.Piece.Entries;
import org.kakehashi.scenario.format.yaml.Piece.Leaf;
import org.kakehashi.scenario.format.yaml.Pieces;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Language;

/**
 * Changes texts of a scenario file and leaves every other character as it is: comments, order, quotes. Each way of
 * writing the new text is tried on the file and taken only if the file then means exactly what it should.
 */
public final class Rewording {
    private static final Pattern PROPERTIES = Pattern.compile("\\G(?:[&!]\\S*\\s+)+");

    private Rewording() {}

    /**
     * @param key of a {@link TranslatableText}
     * @param text what shall stand there, not blank
     */
    public record Change(String key, Language language, String text) {}

    /** A file, and what it says: nothing if it is not YAML. */
    private record Version(String yaml, Optional<Piece> root) {}

    /** The file with the changes, one after the other. */
    public static String apply(String yaml, List<Change> changes) {
        var version = new Version(yaml, Pieces.of(yaml));
        for (Change change : changes) {
            version = apply(version, change);
        }
        return version.yaml;
    }

    private static Version apply(Version version, Change change) {
        String yaml = version.yaml;
        Piece root = version.root.orElseThrow(() -> new TextHasMoved(change.key));
        Entries map = TranslatableTexts.find(yaml, root).stream()
                .filter(found -> found.wording().key().equals(change.key))
                .map(TranslatableTexts.Found::map)
                .findFirst()
                .orElseThrow(() -> new TextHasMoved(change.key));
        if (change.text.isBlank()) {
            throw new TextIsBlank(change.key);
        }
        String wanted = ended(change.text.replace("\r\n", "\n"), map, change.language);
        if (map.get(change.language.tag()) instanceof Leaf old
                && old.text()
                && old.value().equals(wanted)) {
            return version;
        }
        Object meaning = Meaning.of(root, map, change.language, wanted);
        var place = new Writing(yaml, map, indentOf(yaml, map));
        return place.candidates(change.language, wanted).stream()
                .map(candidate -> new Version(candidate, Pieces.of(candidate)))
                .filter(candidate -> candidate
                        .root
                        .map(Piece::meaning)
                        .filter(meaning::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new TextCannotBeChanged(change.key));
    }

    /** Whoever types a paragraph does not type the line break behind it: it is there if it was, or if the other language has it. */
    private static String ended(String text, Entries map, Language language) {
        Optional<Leaf> model = leaf(map, language).filter(Leaf::text).or(() -> other(map, language));
        boolean paragraph = model.filter(leaf -> leaf.value().endsWith("\n")).isPresent();
        return paragraph && !text.endsWith("\n") ? text + "\n" : text;
    }

    /** Where the keys of a block map begin in their line, in characters. */
    private static int indentOf(String yaml, Entries map) {
        int at = map.entries().getFirst().key().start();
        return at - (yaml.lastIndexOf('\n', Math.max(0, at - 1)) + 1);
    }

    /** Where the value itself begins, behind its anchor. */
    static int valueStart(String yaml, Leaf leaf) {
        var properties = PROPERTIES.matcher(yaml).region(leaf.start(), Math.max(leaf.start(), leaf.end()));
        return properties.lookingAt() ? properties.end() : leaf.start();
    }

    /** The refusal to change a text that is not there any more. */
    public static final class TextHasMoved extends Refused {
        TextHasMoved(String key) {
            super(Reason.NOT_NOW, WORDS.thereIsNoTextInTheFile(key));
        }
    }

    /** The refusal to empty a text. */
    public static final class TextIsBlank extends Refused {
        TextIsBlank(String key) {
            super(Reason.INVALID, WORDS.textCannotBeEmptyHere(key));
        }
    }

    /** The refusal to change a text that is written in a way that only its author understands. */
    public static final class TextCannotBeChanged extends Refused {
        TextCannotBeChanged(String key) {
            super(Reason.INVALID, WORDS.textCannotBeChangedHere(key));
        }
    }

    /** The same text in another language. */
    static Optional<Leaf> other(Entries map, Language language) {
        return Language.known().stream()
                .filter(other -> !other.equals(language))
                .flatMap(other -> leaf(map, other).stream())
                .findFirst();
    }

    static Optional<Leaf> leaf(Entries map, Language language) {
        return map.get(language.tag()) instanceof Leaf leaf ? Optional.of(leaf) : Optional.empty();
    }
}
