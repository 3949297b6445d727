package org.kakehashi.scenario.format.core;

import static org.kakehashi.scenario.words.KeyWords.WORDS;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Entries;
import org.kakehashi.scenario.format.yaml.Marked.Entry;
import org.kakehashi.scenario.format.yaml.Marked.Items;
import org.kakehashi.scenario.format.yaml.Marked.Kind;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.site.language.Text;

/**
 * Reads single values. Reading never stops: what cannot be read is a problem and becomes a blank, and a scenario with
 * an error is never handed out.
 */
public record Values(Problems problems) {
    public static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    public static final int LONGEST_NAME = 40;

    /** A text that is not blank. */
    public Scalar word(Marked value, String key) {
        return notBlank(text(value, key), key);
    }

    /** A text; it may be empty. */
    public Scalar text(Marked value, String key) {
        if (value instanceof Scalar scalar && scalar.kind() == Kind.TEXT) {
            return scalar;
        }
        wrong(value, key, WORDS.text());
        return Scalar.BLANK;
    }

    /** The characters of a scalar as the author wrote them, so that a port or a mode needs no quotes. */
    public Scalar written(Marked value, String key) {
        return notBlank(writtenOrEmpty(value, key), key);
    }

    /** The same; it may be blank. */
    public Scalar writtenOrEmpty(Marked value, String key) {
        if (value instanceof Scalar scalar && scalar.kind() != Kind.NOTHING) {
            return scalar;
        }
        wrong(value, key, WORDS.text());
        return Scalar.BLANK;
    }

    private Scalar notBlank(Scalar scalar, String key) {
        if (scalar.isBlank() && scalar != Scalar.BLANK) {
            problems.error(scalar.at(), WORDS.mustNotBeEmpty(key));
        }
        return scalar;
    }

    /** A name that others refer to: it becomes part of host names and labels, so its form is narrow. */
    public Scalar name(Marked value, String key) {
        return checkName(word(value, key));
    }

    /** Whether something can be a name that others refer to. */
    public static boolean isName(String text) {
        return text.length() <= LONGEST_NAME && NAME.matcher(text).matches();
    }

    public Scalar checkName(Scalar name) {
        if (!isName(name.value()) && name != Scalar.BLANK) {
            problems.error(name.at(), WORDS.isNotAName(shown(name), LONGEST_NAME));
        }
        return name;
    }

    /** A whole number in a closed range; the last argument if it cannot be read. */
    public int number(Marked value, String key, int lowest, int highest, int otherwise) {
        if (value instanceof Scalar scalar
                && scalar.kind() == Kind.INTEGER
                && scalar.value().length() < 10) {
            try {
                int number = Integer.parseInt(scalar.value());
                if (number >= lowest && number <= highest) {
                    return number;
                }
            } catch (NumberFormatException hexadecimal) {
                // 0x1F is an integer of YAML, but nobody writes points so; said below like any other wrong number
            }
        }
        wrong(value, key, WORDS.wholeNumberFromTo(lowest, highest));
        return otherwise;
    }

    public boolean isTrue(Marked value, String key) {
        if (value instanceof Scalar scalar && scalar.kind() == Kind.BOOLEAN) {
            return Boolean.parseBoolean(scalar.value());
        }
        wrong(value, key, WORDS.trueOrFalse());
        return false;
    }

    /** A switch that can only be on; leaving its key out is off. */
    public void checkTrue(Marked value, String key) {
        boolean on = value instanceof Scalar scalar
                && scalar.kind() == Kind.BOOLEAN
                && scalar.value().equals("true");
        if (!on) {
            wrong(value, key, WORDS.onlyTrue());
        }
    }

    /** A text that a pattern fits; what it must be follows "must be". */
    public Scalar matching(Marked value, String key, Pattern pattern, Text need) {
        Scalar text = written(value, key);
        if (!text.isBlank() && !pattern.matcher(text.value()).matches()) {
            wrong(text, key, need);
        }
        return text;
    }

    public List<Marked> items(Marked value, String key, int most) {
        if (value instanceof Items list) {
            return atMost(list.items(), value, key, most);
        }
        wrong(value, key, WORDS.list());
        return List.of();
    }

    public List<Entry> entries(Marked value, String key, int most) {
        if (value instanceof Entries map) {
            return atMost(map.entries(), value, key, most);
        }
        wrong(value, key, WORDS.map());
        return List.of();
    }

    private <T> List<T> atMost(List<T> all, Marked value, String key, int most) {
        if (all.size() <= most) {
            return all;
        }
        problems.error(value.at(), WORDS.holdsEntries(key, all.size(), most));
        return all.subList(0, most);
    }

    /** A list of texts, none of them blank; blanks are left out. */
    public List<Scalar> words(Marked value, String key, int most) {
        return items(value, key, most).stream()
                .map(item -> word(item, key))
                .filter(word -> !word.isBlank())
                .toList();
    }

    /** A list of names or texts, each standing there once; blanks are left out. */
    public List<Scalar> distinctWords(Marked value, String key, int most) {
        Set<String> seen = new HashSet<>();
        List<Scalar> words = words(value, key, most);
        words.stream()
                .filter(word -> !seen.add(word.value()))
                .forEach(word -> problems.error(word.at(), WORDS.standsHereTwice(shown(word))));
        return words;
    }

    /** A list of whole numbers of a closed range. */
    public List<Integer> numbers(Marked value, String key, int lowest, int highest, int most) {
        return items(value, key, most).stream()
                .map(item -> number(item, key, lowest, highest, lowest))
                .toList();
    }

    /** A command: the program and its arguments, never a line for a shell to take apart. */
    public List<Scalar> command(Entry entry) {
        String key = entry.key().value();
        List<Scalar> words = items(entry.value(), key, Limits.ARGUMENTS).stream()
                .map(item -> written(item, key))
                .toList();
        if (words.isEmpty() && entry.value() instanceof Items) {
            problems.error(entry.key().at(), WORDS.needsAProgramToRun(key));
        }
        return words;
    }

    /** One of a closed list of words. */
    public <T> T choice(Marked value, String key, Map<String, T> choices, T otherwise) {
        Scalar word = word(value, key);
        T chosen = choices.get(word.value());
        if (chosen != null || word.isBlank()) {
            return chosen == null ? otherwise : chosen;
        }
        Text suggestion = new Names(Text.none(), choices.keySet()).suggestion(word.value());
        problems.error(word.at(), WORDS.cannotBe(key, shown(word), suggestion));
        return otherwise;
    }

    /** Says that a value is not what its key needs. */
    public void wrong(Marked value, String key, Text need) {
        problems.error(value.at(), WORDS.mustBe(key, need, found(value)));
    }

    private static Text found(Marked value) {
        return switch (value) {
            case Items items -> WORDS.list();
            case Entries entries -> WORDS.mapValues();
            case Scalar scalar ->
                switch (scalar.kind()) {
                    case TEXT -> WORDS.textValues(shown(scalar));
                    case INTEGER, DECIMAL -> WORDS.number(shown(scalar));
                    case BOOLEAN -> WORDS.asWritten(shown(scalar));
                    case NOTHING -> WORDS.empty();
                };
        };
    }

    /** The first line, at most 40 characters of it, so that a message stays one line. */
    public static String shown(Scalar scalar) {
        String line = scalar.value().lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) > 40
                ? line.substring(0, line.offsetByCodePoints(0, 40)) + "…"
                : line;
    }
}
