package org.kakehashi.scenario.file.field;

import java.util.function.Consumer;
import org.kakehashi.scenario.file.yaml.Marked;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;
import org.kakehashi.scenario.file.yaml.Problems;
import org.kakehashi.site.language.Text;

/** Reads a text in both languages. A missing one is a warning and is filled from the other. */
public final class Texts {
    public static final Text NONE = new Text("", "");

    private Texts() {}

    public static Text read(Marked value, String key, Problems problems, Consumer<Scalar> each) {
        if (value instanceof Scalar scalar) {
            problems.error(
                    scalar.at(),
                    "\"" + key + "\" needs both languages: {en: ..., ja: ...}.",
                    "「" + key + "」は両方の言語で書いてください：{en: ..., ja: ...}");
            return NONE;
        }
        Fields fields = Fields.of(value, key, Shape.TEXT, problems);
        reportMissing(fields, value, key, problems);
        Scalar en = fields.word("en");
        Scalar ja = fields.word("ja");
        each.accept(en);
        each.accept(ja);
        return new Text(en.isBlank() ? ja.value() : en.value(), ja.isBlank() ? en.value() : ja.value());
    }

    /** Says which language is not there; with none at all the text cannot be read. */
    public static void reportMissing(Fields fields, Marked value, String key, Problems problems) {
        if (fields.has("en") && !fields.has("ja")) {
            problems.warning(
                    value.at(),
                    "\"" + key + "\" has no Japanese text (ja); the English one is shown instead.",
                    "「" + key + "」に日本語（ja）がありません。英語の文章で代用します。");
        } else if (fields.has("ja") && !fields.has("en")) {
            problems.warning(
                    value.at(),
                    "\"" + key + "\" has no English text (en); the Japanese one is shown instead.",
                    "「" + key + "」に英語（en）がありません。日本語の文章で代用します。");
        } else if (!fields.has("en") && value instanceof Marked.Entries) {
            problems.error(
                    value.at(),
                    "\"" + key + "\" needs both languages: {en: ..., ja: ...}.",
                    "「" + key + "」は両方の言語で書いてください：{en: ..., ja: ...}");
        }
    }
}
