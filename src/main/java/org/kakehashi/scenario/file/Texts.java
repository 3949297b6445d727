package org.kakehashi.scenario.file;

import org.kakehashi.scenario.file.Marked.Scalar;
import org.kakehashi.site.language.Text;

/** Reads a text in both languages. A missing one is a warning and is filled from the other. */
final class Texts {
    static final Text NONE = new Text("", "");

    private Texts() {}

    static Text read(Marked value, String key, Problems problems) {
        Fields fields = Fields.of(value, key, Shape.TEXT, problems);
        Scalar en = fields.word("en");
        Scalar ja = fields.word("ja");
        if (value instanceof Marked.Entries && !fields.has("en") && !fields.has("ja")) {
            problems.error(
                    value.at(),
                    "\"" + key + "\" needs a text in English (en) and in Japanese (ja).",
                    "「" + key + "」には英語（en）と日本語（ja）の文章が必要です。");
        } else if (!fields.has("ja") && fields.has("en")) {
            problems.warning(
                    value.at(),
                    "\"" + key + "\" has no Japanese text (ja); the English one is shown instead.",
                    "「" + key + "」に日本語（ja）がありません。英語の文章で代用します。");
        } else if (!fields.has("en") && fields.has("ja")) {
            problems.warning(
                    value.at(),
                    "\"" + key + "\" has no English text (en); the Japanese one is shown instead.",
                    "「" + key + "」に英語（en）がありません。日本語の文章で代用します。");
        }
        return new Text(en.isBlank() ? ja.value() : en.value(), ja.isBlank() ? en.value() : ja.value());
    }
}
