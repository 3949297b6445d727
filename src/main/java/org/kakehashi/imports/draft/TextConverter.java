package org.kakehashi.imports.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/**
 * Foreign texts as ours: in the language that they are written in (the other one stays blank), as Markdown, without
 * anything that our format would take for a parameter.
 *
 * @param parameters our parameters by the names that the texts have for them
 */
public record TextConverter(Language language, Map<String, String> parameters) {
    public static final Text NONE = Text.none();

    private static final int LONGEST = 60_000;
    private static final int LONGEST_LINE = 2_000;
    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}\\n]{1,60})}");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}\uFEFF\uFFFE\uFFFF&&[^\\n\\t]]");

    /** The language of a text: Japanese if there is kana in it. */
    public static TextConverter of(String sample) {
        return new TextConverter(KANA.matcher(sample).find() ? Language.JA : Language.EN, Map.of());
    }

    public TextConverter with(Map<String, String> ourParameters) {
        return new TextConverter(language, ourParameters);
    }

    /** A Markdown text, which may hold HTML. */
    public Text text(String foreign) {
        return in(clean(Markup.toMarkdown(foreign), parameters));
    }

    /** A text of one line. */
    public Text line(String foreign) {
        return in(oneLine(Markup.toLine(foreign)));
    }

    private Text in(String text) {
        return Text.each(each -> each.equals(language) ? text : "");
    }

    /** Both texts, each in the language that it has; the first one wins. */
    public static Text both(Text one, Text other) {
        return Text.each(language -> one.in(language).isBlank() ? other.in(language) : one.in(language));
    }

    public static boolean isBlank(Text text) {
        return text.byTag().values().stream().allMatch(String::isBlank);
    }

    /** The texts one after the other with an empty line between, in each language. */
    public static Text joined(List<Text> texts) {
        return Text.each(language -> texts.stream()
                .map(text -> text.in(language))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n")));
    }

    /** The text of both languages or, where it has only one, the one that there is. */
    public static Optional<String> any(Text text) {
        return text.byTag().values().stream().filter(found -> !found.isBlank()).findFirst();
    }

    /** Without control characters and blanks at line ends; {@code ${x}} becomes {@code $x}. */
    public static String clean(String foreign) {
        return clean(foreign, Map.of());
    }

    private static String clean(String foreign, Map<String, String> parameters) {
        String text = CONTROLS.matcher(foreign.replace("\r\n", "\n")).replaceAll("");
        String lines = text.lines()
                .map(String::stripTrailing)
                .map(TextConverter::wrapped)
                .collect(Collectors.joining("\n"));
        String whole = references(lines, parameters).strip();
        return whole.length() > LONGEST ? whole.substring(0, whole.offsetByCodePoints(0, LONGEST / 2)) + " …" : whole;
    }

    /** The same on one line. */
    public static String oneLine(String foreign) {
        return clean(foreign).replaceAll("\\s+", " ").strip();
    }

    /** Our only expression is {@code ${name}}; what looks like one here is something else, a shell variable mostly. */
    public static String withoutReferences(String text) {
        return references(text, Map.of());
    }

    private static String references(String text, Map<String, String> parameters) {
        return REFERENCE
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        parameters.containsKey(match.group(1))
                                ? "${" + parameters.get(match.group(1)) + "}"
                                : "$" + match.group(1)));
    }

    /** Very long lines are broken at blanks, which Markdown does not show. */
    private static String wrapped(String line) {
        if (line.length() <= LONGEST_LINE) {
            return line;
        }
        var wrapped = new StringBuilder();
        int column = 0;
        for (String word : line.split(" ")) {
            for (int at = 0; at == 0 || at < word.length(); at += LONGEST_LINE) {
                String part = word.substring(at, Math.min(word.length(), at + LONGEST_LINE));
                boolean breaks = column + part.length() > LONGEST_LINE;
                wrapped.append(wrapped.isEmpty() ? "" : breaks ? "\n" : " ").append(part);
                column = breaks ? part.length() : column + part.length() + 1;
            }
        }
        return wrapped.toString();
    }
}
