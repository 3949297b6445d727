package org.kakehashi.scenario.format.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kakehashi.scenario.format.yaml.Piece.Entries;
import org.kakehashi.scenario.format.yaml.Piece.Leaf;
import org.kakehashi.site.language.Language;

/** The ways in which a text can be written at its place, the one nearest to what stands there first. */
final class Writing {
    private static final Pattern HEADER_COMMENT = Pattern.compile("[|>][-+0-9]*([ \\t]+#[^\\r\\n]*)");

    private final String yaml;
    private final Entries map;
    private final int indent;
    private final String lineBreak;

    /** @param indent where the map's keys begin in their line */
    Writing(String yaml, Entries map, int indent) {
        this.yaml = yaml;
        this.map = map;
        this.indent = indent;
        this.lineBreak = yaml.contains("\r\n") ? "\r\n" : "\n";
    }

    /** Whole files, each with the text written in another way. */
    List<String> candidates(Language language, String text) {
        Optional<Leaf> old = Rewording.leaf(map, language);
        return old.map(leaf -> replaced(leaf, text)).orElseGet(() -> added(language, text));
    }

    private List<String> replaced(Leaf old, String text) {
        int start = Rewording.valueStart(yaml, old);
        int end = Math.max(start, end(old));
        boolean glued = start > 0 && yaml.charAt(start - 1) == ':';
        return forms(text, old).stream()
                .map(form -> yaml.substring(0, start) + (glued ? " " : "") + form + yaml.substring(end))
                .toList();
    }

    private List<String> added(Language language, String text) {
        String key = language.tag() + ": ";
        Leaf neighbour = Rewording.other(map, language).orElseThrow();
        if (language.equals(Language.EN)) {
            int at = map.entries().getFirst().key().start();
            String after = map.flow() ? ", " : lineBreak + " ".repeat(indent);
            return forms(text, neighbour).stream()
                    .map(form -> yaml.substring(0, at) + key + form + after + yaml.substring(at))
                    .toList();
        }
        int at = map.flow() ? end(neighbour) : endOfLine(end(neighbour), neighbour);
        String before = map.flow() ? ", " : lineBreak + " ".repeat(indent);
        return forms(text, neighbour).stream()
                .map(form -> yaml.substring(0, at) + before + key + form + yaml.substring(at))
                .toList();
    }

    /** Behind a comment that follows a value in its line. */
    private int endOfLine(int end, Leaf leaf) {
        if (leaf.isBlock()) {
            return end;
        }
        int next = yaml.indexOf('\n', end);
        int lineEnd = next < 0 ? yaml.length() : next;
        return lineEnd > end && yaml.charAt(lineEnd - 1) == '\r' ? lineEnd - 1 : lineEnd;
    }

    /** A block ends with its last character, the line break and empty lines behind it stay where they are. */
    private int end(Leaf leaf) {
        int end = leaf.end();
        while (leaf.isBlock() && end > leaf.start() && Character.isWhitespace(yaml.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private List<String> forms(String text, Leaf like) {
        List<String> forms = new ArrayList<>();
        boolean oneLine = text.lines().limit(2).count() < 2 && !text.endsWith("\n");
        boolean block = !map.flow() && (!oneLine || like.isBlock() && text.contains("\n"));
        if (block) {
            forms.add(block(text, like));
        }
        if (oneLine) {
            switch (like.style()) {
                case SINGLE_QUOTED -> forms.add(single(text));
                case DOUBLE_QUOTED -> forms.add(twice(text));
                default -> forms.add(text);
            }
            forms.add(text);
            forms.add(single(text));
        }
        forms.add(twice(text));
        return forms;
    }

    private String block(String text, Leaf like) {
        String content = text.stripTrailing();
        String end = text.substring(content.length());
        String chomp = end.isEmpty() ? "-" : end.equals("\n") ? "" : "+";
        String width = content.startsWith(" ") || content.startsWith("\n") ? "2" : "";
        var header = HEADER_COMMENT.matcher(yaml).region(Rewording.valueStart(yaml, like), yaml.length());
        var form =
                new StringBuilder("|" + width + chomp + (like.isBlock() && header.lookingAt() ? header.group(1) : ""));
        (chomp.equals("+") ? text.substring(0, text.length() - 1) : content)
                .lines()
                .forEach(line -> form.append(lineBreak)
                        .append(line.isEmpty() ? "" : " ".repeat(indent + 2))
                        .append(line));
        return form.toString();
    }

    private static String single(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String twice(String text) {
        var form = new StringBuilder("\"");
        text.codePoints().forEach(character -> {
            switch (character) {
                case '"' -> form.append("\\\"");
                case '\\' -> form.append("\\\\");
                case '\n' -> form.append("\\n");
                case '\t' -> form.append("\\t");
                default -> {
                    if (Character.isISOControl(character)
                            || character == 0xFEFF
                            || character == 0x2028
                            || character == 0x2029) {
                        form.append(String.format("\\u%04X", character));
                    } else {
                        form.appendCodePoint(character);
                    }
                }
            }
        });
        return form.append('"').toString();
    }
}
