package org.kakehashi.workbench.web.editor;

import java.util.List;
import org.kakehashi.scenario.format.wording.TranslatableText;
import org.kakehashi.scenario.format.wording.TranslatableTexts;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;
import org.kakehashi.workbench.WorkingCopy;
import org.kakehashi.workbench.web.Titles;

/**
 * The page of all texts.
 *
 * @param lines the texts that are shown
 * @param all how many there are
 * @param onlyMissing whether only those are shown that lack a language
 * @param kept how many texts have just been changed
 */
public record TranslationModel(
        WorkingCopy working, List<Line> lines, int all, long missing, boolean onlyMissing, int kept) {
    /** A text with how much room it needs. */
    public record Line(TranslatableText wording) {
        private static final int WIDTH = 46;

        public String in(Language language) {
            return wording.in(language).orElse("");
        }

        /** Lines of a text field that shows the longest of them. */
        public int rows() {
            int most = Language.known().stream()
                    .mapToInt(language -> rows(in(language), language.equals(Language.JA) ? WIDTH / 2 : WIDTH))
                    .max()
                    .orElse(1);
            return Math.min(14, most);
        }

        private static int rows(String text, int width) {
            return text.lines().mapToInt(line -> 1 + line.length() / width).sum() + (text.isEmpty() ? 1 : 0);
        }
    }

    static TranslationModel of(WorkingCopy working, boolean onlyMissing, int kept) {
        List<TranslatableText> all = TranslatableTexts.of(working.source());
        return new TranslationModel(
                working,
                all.stream()
                        .filter(wording -> !onlyMissing || !wording.isComplete())
                        .map(Line::new)
                        .toList(),
                all.size(),
                all.stream().filter(wording -> !wording.isComplete()).count(),
                onlyMissing,
                kept);
    }

    public Long id() {
        return working.project().id();
    }

    public Text title() {
        return Titles.of(working.source()).orElse(Text.same("#" + id()));
    }
}
