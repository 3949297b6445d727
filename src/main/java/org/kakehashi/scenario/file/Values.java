package org.kakehashi.scenario.file;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kakehashi.scenario.file.Marked.Entries;
import org.kakehashi.scenario.file.Marked.Items;
import org.kakehashi.scenario.file.Marked.Kind;
import org.kakehashi.scenario.file.Marked.Scalar;

/**
 * Reads single values. Reading never stops: what cannot be read is a problem and becomes a blank, and a scenario with
 * an error is never handed out.
 */
record Values(Problems problems) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 40;

    /** A text that is not blank. */
    Scalar word(Marked value, String key) {
        if (!(value instanceof Scalar scalar) || scalar.kind() != Kind.TEXT) {
            wrong(value, key, "a text", "文字列");
            return Scalar.BLANK;
        }
        if (scalar.isBlank()) {
            problems.error(scalar.at(), "\"" + key + "\" must not be empty.", "「" + key + "」を空にはできません。");
        }
        return scalar;
    }

    /** A name that others refer to: it becomes part of host names and labels, so its form is narrow. */
    Scalar name(Marked value, String key) {
        return checkName(word(value, key));
    }

    Scalar checkName(Scalar name) {
        boolean fits = NAME.matcher(name.value()).matches() && name.value().length() <= LONGEST_NAME;
        if (fits || name.isBlank()) {
            return name;
        }
        problems.error(
                name.at(),
                "\"" + shown(name) + "\" is not a name: use up to " + LONGEST_NAME
                        + " lower-case letters, digits and single hyphens, starting with a letter.",
                "「" + shown(name) + "」は名前に使えません。英小文字で始め、英小文字・数字・単独のハイフンだけで" + LONGEST_NAME + "文字以内にしてください。");
        return Scalar.BLANK;
    }

    /** A whole number in a closed range; the lowest one if it cannot be read. */
    int number(Marked value, String key, int lowest, int highest) {
        if (value instanceof Scalar scalar && scalar.kind() == Kind.INTEGER) {
            try {
                int number = Integer.parseInt(scalar.value());
                if (number >= lowest && number <= highest) {
                    return number;
                }
            } catch (NumberFormatException tooLargeOrHexadecimal) {
                // said below, like any other number out of range
            }
        }
        wrong(value, key, "a whole number from " + lowest + " to " + highest, lowest + "から" + highest + "までの整数");
        return lowest;
    }

    List<Marked> items(Marked value, String key) {
        if (value instanceof Items list) {
            return list.items();
        }
        wrong(value, key, "a list", "リスト");
        return List.of();
    }

    List<Marked.Entry> entries(Marked value, String key) {
        if (value instanceof Entries map) {
            return map.entries();
        }
        wrong(value, key, "a map", "マップ（キー: 値）");
        return List.of();
    }

    /** A list of texts, none of them blank; blanks are left out. */
    List<Scalar> words(Marked value, String key) {
        return items(value, key).stream()
                .map(item -> word(item, key))
                .filter(word -> !word.isBlank())
                .toList();
    }

    /** One of a closed list of words. */
    <T> T choice(Marked value, String key, Map<String, T> choices, T otherwise) {
        Scalar word = word(value, key);
        T chosen = choices.get(word.value());
        if (chosen != null || word.isBlank()) {
            return chosen == null ? otherwise : chosen;
        }
        String all = String.join(", ", choices.keySet());
        String near = Nearest.of(word.value(), choices.keySet()).orElse("");
        problems.error(
                word.at(),
                "\"" + key + "\" cannot be \"" + shown(word) + "\"; it is one of: " + all + "."
                        + (near.isEmpty() ? "" : " Did you mean \"" + near + "\"?"),
                "「" + key + "」に「" + shown(word) + "」は指定できません。選べるもの：" + String.join("、", choices.keySet()) + "。"
                        + (near.isEmpty() ? "" : "「" + near + "」のことですか？"));
        return otherwise;
    }

    /** Says that a value is not what its key needs. */
    void wrong(Marked value, String key, String needEn, String needJa) {
        problems.error(
                value.at(),
                "\"" + key + "\" must be " + needEn + ", not " + foundEn(value) + ".",
                "「" + key + "」には" + needJa + "を書いてください（現在は" + foundJa(value) + "）。");
    }

    private static String foundEn(Marked value) {
        return switch (value) {
            case Items items -> "a list";
            case Entries entries -> "a map";
            case Scalar scalar ->
                switch (scalar.kind()) {
                    case TEXT -> "the text \"" + shown(scalar) + "\"";
                    case INTEGER, DECIMAL -> "the number " + shown(scalar);
                    case BOOLEAN -> shown(scalar);
                    case NOTHING -> "empty";
                };
        };
    }

    private static String foundJa(Marked value) {
        return switch (value) {
            case Items items -> "リスト";
            case Entries entries -> "マップ";
            case Scalar scalar ->
                switch (scalar.kind()) {
                    case TEXT -> "文字列「" + shown(scalar) + "」";
                    case INTEGER, DECIMAL -> "数値 " + shown(scalar);
                    case BOOLEAN -> "真偽値 " + shown(scalar);
                    case NOTHING -> "空";
                };
        };
    }

    /** At most the first 40 characters, so that a message stays one line. */
    static String shown(Scalar scalar) {
        String line = scalar.value().lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) > 40
                ? line.substring(0, line.offsetByCodePoints(0, 40)) + "…"
                : line;
    }
}
