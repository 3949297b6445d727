package org.kakehashi.scenario.format.yaml;

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

    public static final Text TOO_LARGE = new Text(
            "The file is larger than 1 MiB. Put long contents into the node's image instead.",
            "ファイルが1 MiBを超えています。長い内容はノードのイメージ側に入れてください。");

    private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(MOST_BYTES).build();

    private final Problems problems;
    private final Iterator<Event> events;
    private final Map<Anchor, Marked> anchors = new HashMap<>();
    private int depth;
    private int aliases;
    private int values;

    private YamlText(String yaml, Problems problems) {
        this.problems = problems;
        this.events = new Parse(SETTINGS).parseString(yaml).iterator();
    }

    /** The document, or nothing if it is not one; why not is among the problems. */
    public static Optional<Marked> read(String yaml, Problems problems) {
        if (yaml.length() > MOST_BYTES || yaml.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            problems.error(Place.START, TOO_LARGE.en(), TOO_LARGE.ja());
            return Optional.empty();
        }
        if (hasLongLine(yaml, problems)) {
            return Optional.empty();
        }
        try {
            return new YamlText(yaml, problems).document();
        } catch (LimitPassed limit) {
            problems.error(limit.at, limit.en, limit.ja);
        } catch (YamlEngineException e) {
            YamlMistake.of(e, yaml).report(problems);
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
                problems.error(
                        new Place(line, 1),
                        "This line is longer than " + MOST_CHARACTERS_IN_LINE + " characters; break it.",
                        "この行は長すぎます（" + MOST_CHARACTERS_IN_LINE + "文字まで）。改行してください。");
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
                    throw new LimitPassed(
                            place(event),
                            "A second document starts here; one file is one scenario.",
                            "ここから二つ目の文書が始まっています。1ファイルに書けるシナリオは一つです。");
                }
                root = value(node);
            }
        }
        if (root == null) {
            problems.error(Place.START, "The file is empty.", "ファイルが空です。");
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
            throw new LimitPassed(
                    place(alias),
                    "More than " + MOST_ALIASES + " aliases (*name) are not allowed.",
                    "エイリアス（*名前）は" + MOST_ALIASES + "個までです。");
        }
        Marked target = alias.getAnchor().map(anchors::get).orElse(null);
        if (target == null) {
            throw new LimitPassed(
                    place(alias),
                    "The alias *" + name(alias) + " has no complete anchor &" + name(alias)
                            + " before it. A value cannot contain itself.",
                    "エイリアス *" + name(alias) + " より前に、完結したアンカー &" + name(alias) + " がありません。値が自分自身を含むことはできません。");
        }
        count(target.size(), place(alias));
        return target;
    }

    private Scalar scalar(ScalarEvent event) {
        refuseTag(event, event.getTag());
        count(1, place(event));
        Tag tag = event.isPlain() ? RESOLVER.resolve(event.getValue(), true) : Tag.STR;
        return new Scalar(event.getValue(), kind(tag), place(event));
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
                problems.error(
                        key.at(), "A key must be a word, not a list or a map.", "キーには語を書いてください。リストやマップはキーにできません。");
                continue;
            }
            Place first = seen.putIfAbsent(name.value(), name.at());
            if (first == null) {
                entries.add(new Entry(name, value));
            } else {
                problems.error(
                        name.at(),
                        "The key \"" + name.value() + "\" stands here a second time; the first is in line "
                                + first.line() + ".",
                        "キー「" + name.value() + "」が重複しています（最初は" + first.line() + "行目）。");
            }
        }
        depth--;
        return new Marked.Entries(List.copyOf(entries), place(start), size);
    }

    private void open(CollectionStartEvent start) {
        refuseTag(start, start.getTag());
        count(1, place(start));
        if (++depth > MOST_DEPTH) {
            throw new LimitPassed(
                    place(start),
                    "Lists and maps are nested more than " + MOST_DEPTH + " deep here.",
                    "リストやマップの入れ子が深すぎます（" + MOST_DEPTH + "段まで）。");
        }
    }

    private void count(int more, Place at) {
        values += more;
        if (values > MOST_VALUES) {
            throw new LimitPassed(
                    at,
                    "The file holds more than " + MOST_VALUES + " values, aliases expanded.",
                    "値が多すぎます（エイリアスを展開して" + MOST_VALUES + "個まで）。");
        }
    }

    private void refuseTag(Event event, Optional<String> tag) {
        tag.ifPresent(written -> problems.error(
                place(event),
                "Tags such as \"" + asWritten(written) + "\" are not allowed; write the value without it.",
                "「" + asWritten(written) + "」のようなタグは使えません。タグを外して値だけを書いてください。"));
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
        private final String en;
        private final String ja;

        LimitPassed(Place at, String en, String ja) {
            super(en, null, false, false);
            this.at = at;
            this.en = en;
            this.ja = ja;
        }
    }
}
