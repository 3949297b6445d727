package org.kakehashi.imports.compose;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of variables, as {@code .env} and {@code env_file} are, read as Compose reads it: quotes over several lines,
 * escapes in double quotes, comments, and variables in all values but those in single quotes.
 */
final class DotEnv {
    private static final int MOST = 500;
    private static final Pattern NAME =
            Pattern.compile("(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_.-]{0,200})[ \\t]*([=:]|(?=\\n|\\z))[ \\t]*");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([abfnrtv$\"\\\\])");
    private static final Map<String, String> ESCAPED = Map.of(
            "a", "\u0007", "b", "\b", "f", "\f", "n", "\n", "r", "\r", "t", "\t", "v", "\u000B", "\"", "\"", "\\", "\\",
            "$", "$$");

    private final String text;
    private final Map<String, String> around;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> fromHost = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<Integer> unread = new TreeSet<>();
    private int at;

    /**
     * What a file says.
     *
     * @param values by name
     * @param fromHost names without a value, which Compose would take from the machine
     * @param unknown variables that stand in values and have none themselves
     * @param unread lines that say nothing that can be read, from 1
     */
    record Content(Map<String, String> values, Set<String> fromHost, Set<String> unknown, Set<Integer> unread) {
        static final Content NONE = new Content(Map.of(), Set.of(), Set.of(), Set.of());
    }

    private DotEnv(String text, Map<String, String> around) {
        this.text = text;
        this.around = around;
    }

    static Content read(byte[] file) {
        return read(file, Map.of());
    }

    /** @param around variables that values may name beside those that stand before them */
    static Content read(byte[] file, Map<String, String> around) {
        String text =
                new String(file, StandardCharsets.UTF_8).replace("\uFEFF", "").replace("\r\n", "\n");
        return new DotEnv(text, around).content();
    }

    private Content content() {
        while (at < text.length() && values.size() < MOST) {
            statement();
        }
        return new Content(values, fromHost, unknown, unread);
    }

    private void statement() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at == text.length() || text.charAt(at) == '#') {
            at = lineEnd();
            return;
        }
        Matcher name = NAME.matcher(text).region(at, text.length());
        if (!name.lookingAt()) {
            unread.add(line());
            at = lineEnd();
        } else if (name.group(2).isEmpty()) {
            fromHost.add(name.group(1));
            at = lineEnd();
        } else {
            int from = at;
            at = name.end();
            value().ifPresentOrElse(value -> values.put(name.group(1), value), () -> {
                at = from;
                unread.add(line());
                at = lineEnd();
            });
        }
    }

    /** The value that begins here; nothing if its quote is never closed. */
    private Optional<String> value() {
        char quote = at < text.length() ? text.charAt(at) : ' ';
        if (quote != '"' && quote != '\'') {
            String line = text.substring(at, lineEnd());
            at = lineEnd();
            int comment = line.indexOf(" #");
            return Optional.of(filled((comment < 0 ? line : line.substring(0, comment)).strip()));
        }
        var inside = new StringBuilder();
        for (int next = at + 1; next < text.length(); next++) {
            char letter = text.charAt(next);
            boolean escape = letter == '\\' && next + 1 < text.length();
            if (letter == quote) {
                at = next + 1;
                at = lineEnd();
                String value = inside.toString();
                return Optional.of(quote == '"' ? filled(unescaped(value)) : value);
            }
            if (escape && text.charAt(next + 1) == quote) {
                inside.append(quote == '"' ? "\\\"" : "'");
                next++;
            } else if (escape) {
                inside.append(letter).append(text.charAt(++next));
            } else {
                inside.append(letter);
            }
        }
        return Optional.empty();
    }

    private static String unescaped(String value) {
        return ESCAPE.matcher(value)
                .replaceAll(match -> Matcher.quoteReplacement(ESCAPED.getOrDefault(match.group(1), match.group())));
    }

    private String filled(String value) {
        if (value.indexOf('$') < 0) {
            return value;
        }
        Map<String, String> known = new LinkedHashMap<>(around);
        known.putAll(values);
        var variables = new Variables(known);
        String filled = variables.fill(value);
        unknown.addAll(variables.unknown());
        return filled;
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int line() {
        return 1
                + (int) text.substring(0, at)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
    }
}
