package org.kakehashi.imports.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.site.language.Text;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.comments.CommentLine;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** A map of the YAML to be written, in the order in which keys are put; the library's emitter quotes and indents. */
final class YamlWriter {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setWidth(120)
            .setSplitLines(false)
            .setUseUnicodeEncoding(true)
            .setDumpComments(true)
            // The reader of our format follows the core schema: what it would take for a number must be quoted.
            .setSchema(new CoreSchema())
            .build();

    /** What still fits into {@code {en: ..., ja: ...}} on one line. */
    private static final int SHORT = 70;

    /** From here on signs take the place of two Latin letters. */
    private static final int FIRST_WIDE = 0x1100;

    private final List<NodeTuple> entries = new ArrayList<>();
    private List<String> remarks = List.of();

    YamlWriter put(Key<?> key, String value) {
        return put(key.name(), value);
    }

    YamlWriter put(Key<?> key, int value) {
        return put(key.name(), value);
    }

    YamlWriter put(Key<?> key, boolean value) {
        return put(key.name(), value);
    }

    YamlWriter put(Key<?> key, Text text) {
        return put(key.name(), text);
    }

    YamlWriter put(Key<?> key, List<String> words) {
        return put(key.name(), words);
    }

    YamlWriter put(Key<?> key, YamlWriter map) {
        return put(key.name(), map);
    }

    YamlWriter put(Key<?> key, Node value) {
        return put(key.name(), value);
    }

    /** A key that its author named, as all with a text for a key. */
    YamlWriter put(String key, String value) {
        return put(key, scalar(value));
    }

    YamlWriter put(String key, int value) {
        return put(key, new ScalarNode(Tag.INT, "" + value, ScalarStyle.PLAIN));
    }

    YamlWriter put(String key, boolean value) {
        return put(key, new ScalarNode(Tag.BOOL, "" + value, ScalarStyle.PLAIN));
    }

    /** A text in the languages that it has; nothing if it has none. */
    YamlWriter put(String key, Text text) {
        return TextConverter.isBlank(text) ? this : put(key, text(text));
    }

    /** A list of words on one line; nothing if it is empty. */
    YamlWriter put(String key, List<String> words) {
        return words.isEmpty() ? this : put(key, words(words));
    }

    YamlWriter put(String key, YamlWriter map) {
        return put(key, map.block());
    }

    YamlWriter put(String key, Node value) {
        ScalarNode name = scalar(key);
        if (!remarks.isEmpty()) {
            name.setBlockComments(remarks.stream().map(YamlWriter::comment).toList());
            remarks = List.of();
        }
        entries.add(new NodeTuple(name, value));
        return this;
    }

    /** Comment lines above the next key; an empty one is an empty line. */
    YamlWriter remark(List<String> lines) {
        remarks = List.copyOf(lines);
        return this;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Over several lines. */
    MappingNode block() {
        return new MappingNode(Tag.MAP, entries, FlowStyle.BLOCK);
    }

    /** On one line. */
    MappingNode flow() {
        return new MappingNode(Tag.MAP, entries, FlowStyle.FLOW);
    }

    String written() {
        return new Present(SETTINGS)
                .emitToString(new Serialize(SETTINGS).serializeOne(block()).iterator());
    }

    static Node list(List<? extends Node> items) {
        return new SequenceNode(Tag.SEQ, List.copyOf(items), FlowStyle.BLOCK);
    }

    static Node flowList(List<? extends Node> items) {
        return new SequenceNode(Tag.SEQ, List.copyOf(items), FlowStyle.FLOW);
    }

    static Node words(List<String> words) {
        return flowList(words.stream().map(YamlWriter::scalar).toList());
    }

    static Node word(String word) {
        return scalar(word);
    }

    /** A number as it is written; a parameter stays a text. */
    static Node number(String number) {
        boolean whole = number.matches("-?[0-9]{1,15}");
        return whole ? new ScalarNode(Tag.INT, number, ScalarStyle.PLAIN) : scalar(number);
    }

    static Node numbers(List<Integer> numbers) {
        return flowList(numbers.stream()
                .map(number -> new ScalarNode(Tag.INT, "" + number, ScalarStyle.PLAIN))
                .toList());
    }

    /** A value that must come back as it is, to the last line end. */
    YamlWriter exactly(String key, String value) {
        ScalarStyle style = value.contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.PLAIN;
        return put(key, new ScalarNode(Tag.STR, value, style));
    }

    static Node text(Text text) {
        var out = new YamlWriter();
        int width = 0;
        for (var words : text.byTag().entrySet()) {
            if (!words.getValue().isBlank()) {
                out.put(words.getKey(), words.getValue());
                width += words.getValue()
                        .codePoints()
                        .map(sign -> sign < FIRST_WIDE ? 1 : 2)
                        .sum();
            }
        }
        boolean oneLine = !text.byTag().values().stream().anyMatch(words -> words.contains("\n"));
        return oneLine && width <= SHORT ? out.flow() : out.block();
    }

    private static ScalarNode scalar(String value) {
        boolean lines = value.contains("\n");
        return new ScalarNode(Tag.STR, lines ? value + "\n" : value, lines ? ScalarStyle.LITERAL : ScalarStyle.PLAIN);
    }

    private static CommentLine comment(String line) {
        boolean blank = line.isEmpty();
        return new CommentLine(
                Optional.empty(),
                Optional.empty(),
                blank ? "" : " " + line,
                blank ? CommentType.BLANK_LINE : CommentType.BLOCK);
    }
}
