package org.kakehashi.scenario.format.core;

import java.util.function.Consumer;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.site.language.Text;

/** Reads a text in both languages. A missing one is a warning and is filled from the other. */
public final class Texts {
    public static final Text NONE = new Text("", "");

    static final Section TEXT = Section.named("text").saying("minProperties", 1);
    private static final Key<Scalar> EN = TEXT.optional("en", Types.WORD);
    private static final Key<Scalar> JA = TEXT.optional("ja", Types.WORD);

    private Texts() {}

    public static Text read(Marked value, String key, Problems problems, Consumer<Scalar> each) {
        if (value instanceof Scalar scalar) {
            problems.error(
                    scalar.at(),
                    "\"" + key + "\" needs both languages: {en: ..., ja: ...}.",
                    "「" + key + "」は両方の言語で書いてください：{en: ..., ja: ...}");
            return NONE;
        }
        Fields fields = Fields.of(value, key, TEXT, problems);
        reportMissing(fields, value, key, problems);
        Scalar en = fields.get(EN);
        Scalar ja = fields.get(JA);
        each.accept(en);
        each.accept(ja);
        return new Text(en.isBlank() ? ja.value() : en.value(), ja.isBlank() ? en.value() : ja.value());
    }

    /** Says which language is not there; with none at all the text cannot be read. */
    public static void reportMissing(Fields fields, Marked value, String key, Problems problems) {
        if (fields.has(EN) && !fields.has(JA)) {
            problems.warning(
                    value.at(),
                    "\"" + key + "\" has no Japanese text (ja); the English one is shown instead.",
                    "「" + key + "」に日本語（ja）がありません。英語の文章で代用します。");
        } else if (fields.has(JA) && !fields.has(EN)) {
            problems.warning(
                    value.at(),
                    "\"" + key + "\" has no English text (en); the Japanese one is shown instead.",
                    "「" + key + "」に英語（en）がありません。日本語の文章で代用します。");
        } else if (!fields.has(EN) && value instanceof Marked.Entries) {
            problems.error(
                    value.at(),
                    "\"" + key + "\" needs both languages: {en: ..., ja: ...}.",
                    "「" + key + "」は両方の言語で書いてください：{en: ..., ja: ...}");
        }
    }
}
