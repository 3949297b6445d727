package org.kakehashi.scenario.format.yaml;

import static org.kakehashi.scenario.words.YamlWords.WORDS;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.scenario.format.yaml.Marked.Entry;
import org.kakehashi.scenario.format.yaml.Marked.Kind;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.site.language.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * One YAML document as marked values. It is built from the parser's events, not from the library's own composer: events
 * come one by one, so that every limit ends the reading before a hostile text costs anything. An anchor is known only
 * once its value is complete, so a value can never contain itself.
 */
public final class YamlText {
    public static final int MOST_BYTES = 1 << 20;
    public static final int MOST_CHARACTERS_IN_LINE = 20_000;
    public static final int MOST_DEPTH = 50;
    public static final int MOST_ALIASES = 50;
    public static final int MOST_VALUES = 20_000;

    public static final Text TOO_LARGE = WORDS.fileIsLargerThan1Mib();

    private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(MOST_BYTES).build();

    private final Problems problems;
    private final Inspection inspection;
    private final Iterator<Event> events;
    private final Map<Anchor, Marked> anchors = new HashMap<>();
    private int depth;
    private int aliases;
    private int values;

    /** Where the last quoted text or block ended. */
    private Place read = Place.START;

    private YamlText(String yaml, Problems problems) {
        this.problems = problems;
        this.inspection = new Inspection(yaml, problems);
        this.events = new Parse(SETTINGS).parseString(yaml).iterator();
    }

    /** The document, or nothing if it is not one; why not is among the problems. */
    public static Optional<Marked> read(String yaml, Problems problems) {
        if (yaml.length() > MOST_BYTES || yaml.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            problems.error(Place.START, TOO_LARGE);
            return Optional.empty();
        }
        if (hasLongLine(yaml, problems)) {
            return Optional.empty();
        }
        var text = new YamlText(yaml, problems);
        try {
            return text.document();
        } catch (LimitPassed limit) {
            problems.error(limit.at, limit.text);
        } catch (YamlEngineException e) {
            YamlMistake.of(e, yaml, text.read).report(problems);
        }
        return Optional.empty();
    }

    /** The parser is slow on very long lines, and no person writes one. */
    private static boolean hasLongLine(String yaml, Problems problems) {
        int start = 0;
        for (int line = 1; start < yaml.length(); line++) {
            int end = yaml.indexOf('\n', start);
            end = end < 0 ? yaml.length() : end;
            if (end - start > MOST_CHARACTERS_IN_LINE) {
                problems.error(new Place(line, 1), WORDS.thisLineIsLongerThanCharacters(MOST_CHARACTERS_IN_LINE));
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    private Optional<Marked> document() {
        Marked root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent node) {
                if (root != null) {
                    throw new LimitPassed(place(event), WORDS.secondDocumentStartsHere());
                }
                root = value(node);
            }
        }
        if (root == null) {
            problems.error(Place.START, WORDS.fileIsEmpty());
        }
        return Optional.ofNullable(root);
    }

    private Marked value(NodeEvent event) {
        Marked value = switch (event) {
            case AliasEvent alias -> target(alias);
            case ScalarEvent scalar -> scalar(scalar);
            case MappingStartEvent start -> entries(start);
            case CollectionStartEvent start -> items(start);
            default -> throw new IllegalStateException("not a value: " + event);
        };
        if (!(event instanceof AliasEvent)) {
            event.getAnchor().ifPresent(anchor -> anchors.put(anchor, value));
        }
        return value;
    }

    private Marked target(AliasEvent alias) {
        if (++aliases > MOST_ALIASES) {
            throw new LimitPassed(place(alias), WORDS.moreThanAliases(MOST_ALIASES));
        }
        Marked target = alias.getAnchor().map(anchors::get).orElse(null);
        if (target == null) {
            throw new LimitPassed(place(alias), WORDS.aliasHasNoCompleteAnchorBeforeIt(name(alias)));
        }
        count(target.size(), place(alias));
        return target;
    }

    private Scalar scalar(ScalarEvent event) {
        Place at = place(event);
        refuseTag(event, event.getTag());
        count(1, at);
        if (!event.isPlain()) {
            read = event.getEndMark().map(YamlText::place).orElse(read);
        }
        inspection.look(event, at);
        Tag tag = event.isPlain() ? RESOLVER.resolve(event.getValue(), true) : Tag.STR;
        return new Scalar(event.getValue(), kind(tag), at);
    }

    private Marked items(CollectionStartEvent start) {
        open(start);
        List<Marked> items = new ArrayList<>();
        int size = 1;
        while (events.next() instanceof NodeEvent next) {
            Marked item = value(next);
            items.add(item);
            size += item.size();
        }
        depth--;
        return new Marked.Items(List.copyOf(items), place(start), size);
    }

    private Marked entries(MappingStartEvent start) {
        open(start);
        Map<String, Place> seen = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        int size = 1;
        while (events.next() instanceof NodeEvent next) {
            Marked key = value(next);
            Marked value = value((NodeEvent) events.next());
            size += key.size() + value.size();
            if (!(key instanceof Scalar name)) {
                problems.error(key.at(), WORDS.keyMustBeAWord());
                continue;
            }
            Place first = seen.putIfAbsent(name.value(), name.at());
            if (first == null) {
                entries.add(new Entry(name, value));
            } else {
                problems.error(name.at(), WORDS.keyStandsHereASecondTime(name.value(), first.line()));
            }
        }
        depth--;
        return new Marked.Entries(List.copyOf(entries), place(start), size);
    }

    private void open(CollectionStartEvent start) {
        refuseTag(start, start.getTag());
        count(1, place(start));
        if (++depth > MOST_DEPTH) {
            throw new LimitPassed(place(start), WORDS.listsAndMapsAreNestedMore(MOST_DEPTH));
        }
    }

    private void count(int more, Place at) {
        values += more;
        if (values > MOST_VALUES) {
            throw new LimitPassed(at, WORDS.fileHoldsMoreThanValues(MOST_VALUES));
        }
    }

    private void refuseTag(Event event, Optional<String> tag) {
        tag.ifPresent(written -> problems.error(place(event), WORDS.tagsSuchAsAreNotAllowed(asWritten(written))));
    }

    /** As the author wrote it: {@code !!int}. */
    private static String asWritten(String tag) {
        return tag.startsWith(Tag.PREFIX) ? "!!" + tag.substring(Tag.PREFIX.length()) : tag;
    }

    private static String name(AliasEvent alias) {
        return alias.getAnchor().map(Anchor::getValue).orElse("");
    }

    private static Kind kind(Tag tag) {
        if (tag.equals(Tag.INT)) {
            return Kind.INTEGER;
        } else if (tag.equals(Tag.FLOAT)) {
            return Kind.DECIMAL;
        } else if (tag.equals(Tag.BOOL)) {
            return Kind.BOOLEAN;
        }
        return tag.equals(Tag.NULL) ? Kind.NOTHING : Kind.TEXT;
    }

    private static Place place(Event event) {
        return event.getStartMark().map(YamlText::place).orElse(Place.START);
    }

    public static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Reading ends here; what was passed is said to the author. */
    private static final class LimitPassed extends RuntimeException {
        private final Place at;
        private final transient Text text;

        LimitPassed(Place at, Text text) {
            super(text.en(), null, false, false);
            this.at = at;
            this.text = text;
        }
    }
}
