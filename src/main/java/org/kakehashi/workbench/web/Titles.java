package org.kakehashi.workbench.web;

import java.util.Optional;
import org.kakehashi.scenario.format.wording.TranslatableText;
import org.kakehashi.scenario.format.wording.TranslatableTexts;
import org.kakehashi.site.language.Text;

/** What a scenario is called, also while it has errors. */
public final class Titles {
    private Titles() {}

    /** The title in a text; empty if it has none that can be found. */
    public static Optional<Text> of(String source) {
        return TranslatableTexts.of(source).stream()
                .filter(wording -> wording.key().equals("title"))
                .findFirst()
                .flatMap(Titles::of);
    }

    private static Optional<Text> of(TranslatableText title) {
        return title.words().isEmpty() ? Optional.empty() : Optional.of(Text.of(title.words()));
    }
}
