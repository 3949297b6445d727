package org.kakehashi.launch;

import java.util.Locale;
import org.kakehashi.site.language.Language;
import picocli.CommandLine.Option;

/** The options of a command about what it prints. */
final class Printing {
    @Option(names = "--json")
    private boolean json;

    @Option(names = "--lang", paramLabel = "TAG")
    private Language language = Language.of(Locale.getDefault().toLanguageTag());

    boolean json() {
        return json;
    }

    Language language() {
        return language;
    }
}
