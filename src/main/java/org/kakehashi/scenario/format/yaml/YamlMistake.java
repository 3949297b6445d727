package org.kakehashi.scenario.format.yaml;

import java.util.List;
import org.kakehashi.site.language.Text;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Why a text is not YAML at all, in the author's words rather than the parser's. */
public record YamlMistake(Place at, Text text) {
    /** What the parser says of common slips, and what they are; the first that fits is taken. */
    private static final List<Known> KNOWN = List.of(
            new Known("TAB", "There is a tab here. Indent with spaces.", "ここにタブ文字があります。字下げには半角スペースを使ってください。"),
            new Known(
                    "mapping values are not allowed here",
                    "There is a \": \" where no key can stand. Put the text in quotes, or check the indentation.",
                    "キーを書けない場所に「: 」があります。文章なら引用符で囲み、そうでなければ字下げを確認してください。"),
            new Known(
                    "could not find expected ':'",
                    "A \":\" is missing after this key, or a line is not indented enough.",
                    "このキーの後に「:」がないか、行の字下げが足りません。"),
            new Known(
                    "found unexpected end of stream",
                    "The file ends within a quoted text: a closing quote is missing.",
                    "引用符が閉じられないままファイルが終わっています。"),
            new Known(
                    "expected ',' or",
                    "A \",\" or a closing bracket is missing before this. Text with , or : or brackets needs quotes.",
                    "この前に「,」または閉じ括弧が足りません。「,」「:」や括弧を含む文章は引用符で囲んでください。"),
            new Known(
                    "<block end>",
                    "This does not fit here: check the indentation, and quote texts that contain quotes or brackets.",
                    "ここに置けない内容です。字下げを確認し、引用符や括弧を含む文章は全体を引用符で囲んでください。"),
            new Known(
                    "cannot start any token",
                    "A plain text cannot start with this character; put it in quotes.",
                    "引用符のない文章をこの文字で始めることはできません。引用符で囲んでください。"),
            new Known(
                    "unknown escape",
                    "Unknown escape after \"\\\" in a double-quoted text. Use single quotes to take it as it is.",
                    "二重引用符の中の「\\」に続く文字が正しくありません。そのまま書くなら一重引用符を使ってください。"));

    public static YamlMistake of(YamlEngineException e, String yaml) {
        return switch (e) {
            case MarkedYamlEngineException marked ->
                new YamlMistake(
                        marked.getProblemMark().map(YamlText::place).orElse(Place.START),
                        explained(marked.getProblem()));
            case ReaderException unreadable -> ofCharacter(unreadable, yaml);
            default -> new YamlMistake(Place.START, explained(String.valueOf(e.getMessage())));
        };
    }

    public void report(Problems problems) {
        problems.error(at, text.en(), text.ja());
    }

    private static Text explained(String problem) {
        return KNOWN.stream()
                .filter(known -> problem.contains(known.sign))
                .findFirst()
                .map(Known::text)
                .orElseGet(() -> new Text("This is not YAML: " + problem + ".", "YAMLとして読めません（" + problem + "）。"));
    }

    private static YamlMistake ofCharacter(ReaderException e, String yaml) {
        int index = Math.max(0, yaml.indexOf(Character.toString(e.getCodePoint())));
        String code = String.format("U+%04X", e.getCodePoint());
        return new YamlMistake(
                Place.after(yaml.substring(0, index)),
                new Text("The character " + code + " is not allowed in YAML.", "文字 " + code + " はYAMLで使えません。"));
    }

    private record Known(String sign, Text text) {
        Known(String sign, String en, String ja) {
            this(sign, new Text(en, ja));
        }
    }
}
