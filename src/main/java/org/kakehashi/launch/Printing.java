package org.kakehashi.launch;

import java.util.Locale;
import org.kakehashi.site.language.Language;
import picocli.CommandLine.Option;

/** The options of a command about what it prints. */
final class Printing {
    @Option(names = "--json", description = "print one JSON object for machines / 結果をJSONで出力")
    private boolean json;

    @Option(names = "--lang", paramLabel = "en|ja", description = "language of the messages / メッセージの言語")
    private Language language = Language.of(Locale.getDefault().toLanguageTag());

    boolean json() {
        return json;
    }

    Language language() {
        return language;
    }
}
