package org.kakehashi.imports.tree;

import static org.kakehashi.imports.words.ImportWords.WORDS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kakehashi.imports.tree.Tree.Branch;
import org.kakehashi.imports.tree.Tree.Leaf;
import org.kakehashi.imports.tree.Tree.Table;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML as other programs write it: merge keys are followed, the last of two equal keys counts, values stay as they were
 * written. Like the platform's own reader it is built from events, so that each limit ends the reading at once.
 */
public final class YamlTree {
    private static final String MERGE = "<<";
    /** YAML's own: they say of a value what it is anyway, or that it is text. */
    private static final Pattern OWN_TAGS = Pattern.compile("tag:yaml\\.org,2002:(str|int|float|bool|null|seq|map)|!");

    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(Bounds.BYTES)
            .setAllowDuplicateKeys(true)
            .build();

    private final Iterator<Event> events;
    private final Map<Anchor, Sized> anchors = new HashMap<>();
    private int depth;
    private int aliases;
    private int values;

    /** @param size values in it, aliases expanded */
    private record Sized(Tree tree, int size) {}

    private YamlTree(String yaml) {
        this.events = new Parse(SETTINGS).parseString(yaml).iterator();
    }

    /** All documents of a file; none for an empty one. */
    public static List<Tree> documents(byte[] file) throws CannotParse {
        return documents(Bounds.text(file));
    }

    /** All documents of a text; none for an empty one. */
    public static List<Tree> documents(String yaml) throws CannotParse {
        checkLines(yaml);
        try {
            return new YamlTree(yaml).documents();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new CannotParse(line, WORDS.thisIsNotYaml(reason(e.getProblem())));
        } catch (YamlEngineException e) {
            throw new CannotParse(0, WORDS.thisIsNotYaml(reason(String.valueOf(e.getMessage()))));
        }
    }

    private static String reason(String problem) {
        return Optional.ofNullable(problem)
                .flatMap(text -> text.lines().findFirst())
                .orElse("it cannot be parsed");
    }

    /** The parser is slow on very long lines. */
    private static void checkLines(String yaml) throws CannotParse {
        int line = 1;
        int start = 0;
        for (int at = 0; at <= yaml.length(); at++) {
            if (at == yaml.length() || yaml.charAt(at) == '\n') {
                if (at - start > Bounds.CHARACTERS_IN_LINE) {
                    throw new CannotParse(line, WORDS.thisLineIsLongerThanCharacters(Bounds.CHARACTERS_IN_LINE));
                }
                start = at + 1;
                line++;
            }
        }
    }

    private List<Tree> documents() throws CannotParse {
        List<Tree> documents = new ArrayList<>();
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart) {
                anchors.clear();
            } else if (event instanceof NodeEvent node) {
                documents.add(value(node).tree());
            }
        }
        return documents;
    }

    private Sized value(NodeEvent event) throws CannotParse {
        if (event instanceof AliasEvent alias) {
            return target(alias);
        }
        Sized value = switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case MappingStartEvent start -> table(start);
            case CollectionStartEvent start -> branch(start);
            default -> throw new IllegalStateException("not a value: " + event);
        };
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor, value));
        return value;
    }

    private Sized target(AliasEvent alias) throws CannotParse {
        Sized target = alias.getAnchor().map(anchors::get).orElse(null);
        if (target == null) {
            throw new CannotParse(line(alias), WORDS.alias());
        }
        if (++aliases > Bounds.ALIASES) {
            throw new CannotParse(line(alias), WORDS.moreThanAliases(Bounds.ALIASES));
        }
        count(target.size(), alias);
        return target;
    }

    private Sized scalar(ScalarEvent event) throws CannotParse {
        refuseTag(event, event.getTag());
        count(1, event);
        boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
        return new Sized(new Leaf(event.getValue(), plain && NOTHING.contains(event.getValue()), line(event)), 1);
    }

    private Sized branch(CollectionStartEvent start) throws CannotParse {
        open(start);
        List<Tree> items = new ArrayList<>();
        int size = 1;
        while (events.next() instanceof NodeEvent next) {
            Sized item = value(next);
            items.add(item.tree());
            size += item.size();
        }
        depth--;
        return new Sized(new Branch(List.copyOf(items), line(start)), size);
    }

    private Sized table(MappingStartEvent start) throws CannotParse {
        open(start);
        Map<String, Tree> own = new LinkedHashMap<>();
        Map<String, Tree> merged = new LinkedHashMap<>();
        int size = 1;
        while (events.next() instanceof NodeEvent next) {
            Sized key = value(next);
            Sized value = value((NodeEvent) events.next());
            size += key.size() + value.size();
            if (key.tree() instanceof Leaf name && name.text().equals(MERGE)) {
                value.tree().items().forEach(from -> from.table().entries().forEach(merged::putIfAbsent));
            } else if (key.tree() instanceof Leaf name) {
                own.put(name.text(), value.tree());
            } else {
                throw new CannotParse(line(next), WORDS.keyMustBeAWordHere());
            }
        }
        depth--;
        merged.forEach(own::putIfAbsent);
        return new Sized(new Table(own, line(start)), size);
    }

    private void open(CollectionStartEvent start) throws CannotParse {
        refuseTag(start, start.getTag());
        count(1, start);
        if (++depth > Bounds.DEPTH) {
            throw Bounds.tooDeep(line(start));
        }
    }

    private void count(int more, Event at) throws CannotParse {
        values += more;
        if (values > Bounds.VALUES) {
            throw Bounds.tooMany(line(at));
        }
    }

    private static void refuseTag(Event event, Optional<String> tag) throws CannotParse {
        if (tag.isPresent() && !OWN_TAGS.matcher(tag.get()).matches()) {
            throw new CannotParse(line(event), WORDS.tagsAreNotFollowedTheyAsk(tag.get()));
        }
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
