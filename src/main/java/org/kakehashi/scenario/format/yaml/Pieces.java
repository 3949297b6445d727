package org.kakehashi.scenario.format.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Takes a YAML text to pieces. Aliases stay references, so that nothing grows beyond the text. */
public final class Pieces {
    private static final int MOST_DEPTH = 50;
    private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(1 << 20).build();

    private final String yaml;
    private final Iterator<Event> events;
    private int depth;

    /** The place that was converted last: most places come in the order of the text. */
    private int knownCodePoints;

    private int knownOffset;

    private Pieces(String yaml) {
        this.yaml = yaml;
        this.events = new Parse(SETTINGS).parseString(yaml).iterator();
    }

    /** The document's value; nothing if the text is no YAML, or none that the reader of scenarios takes. */
    public static Optional<Piece> of(String yaml) {
        try {
            var pieces = new Pieces(yaml);
            while (pieces.events.hasNext()) {
                if (pieces.events.next() instanceof NodeEvent node) {
                    return pieces.rest(pieces.piece(node));
                }
            }
        } catch (YamlEngineException notYaml) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Reads on to the end, where a mistake may still come. */
    private Optional<Piece> rest(Piece root) {
        boolean second = false;
        while (events.hasNext()) {
            second |= events.next() instanceof NodeEvent;
        }
        return second ? Optional.empty() : Optional.of(root);
    }

    private Piece piece(NodeEvent event) {
        return switch (event) {
            case AliasEvent alias -> new Piece.Alias(anchor(alias.getAnchor()), start(alias), end(alias));
            case ScalarEvent scalar -> leaf(scalar);
            case MappingStartEvent map -> entries(map);
            case SequenceStartEvent list -> items(list);
            default -> throw new IllegalStateException("not a value: " + event);
        };
    }

    private Piece.Leaf leaf(ScalarEvent event) {
        boolean text =
                !event.isPlain() || RESOLVER.resolve(event.getValue(), true).equals(Tag.STR);
        int start = start(event);
        int end = end(event);
        return new Piece.Leaf(event.getValue(), text, anchor(event.getAnchor()), event.getScalarStyle(), start, end);
    }

    private Piece items(SequenceStartEvent start) {
        open();
        int at = start(start);
        List<Piece> items = new ArrayList<>();
        Event last;
        while ((last = events.next()) instanceof NodeEvent next) {
            items.add(piece(next));
        }
        depth--;
        boolean flow = start.getFlowStyle() == FlowStyle.FLOW;
        return new Piece.Items(
                items,
                flow,
                at,
                flow || items.isEmpty() ? end(last) : items.getLast().end());
    }

    private Piece entries(MappingStartEvent start) {
        open();
        int at = start(start);
        List<Piece.Entry> entries = new ArrayList<>();
        Event last;
        while ((last = events.next()) instanceof NodeEvent next) {
            Piece key = piece(next);
            entries.add(new Piece.Entry(key, piece((NodeEvent) events.next())));
        }
        depth--;
        boolean flow = start.getFlowStyle() == FlowStyle.FLOW;
        int end = flow || entries.isEmpty()
                ? end(last)
                : entries.getLast().value().end();
        return new Piece.Entries(entries, flow, at, end);
    }

    private void open() {
        if (++depth > MOST_DEPTH) {
            throw new YamlEngineException("nested too deep");
        }
    }

    private int start(Event event) {
        return event.getStartMark().map(mark -> offset(mark.getIndex())).orElse(0);
    }

    private int end(Event event) {
        return event.getEndMark().map(mark -> offset(mark.getIndex())).orElse(0);
    }

    private int offset(int codePoints) {
        knownOffset = yaml.offsetByCodePoints(knownOffset, codePoints - knownCodePoints);
        knownCodePoints = codePoints;
        return knownOffset;
    }

    private static String anchor(Optional<Anchor> anchor) {
        return anchor.map(Anchor::getValue).orElse("");
    }
}
