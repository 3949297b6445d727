package org.kakehashi.tick.submission.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kakehashi.tick.submission.FlagAnswer;
import org.kakehashi.tick.submission.FlagVerdict;

/**
 * The flags that somebody typed or pasted, with their answers.
 *
 * @param answers to each in their order; none before they are submitted
 */
public record FlagForm(List<String> flags, List<FlagAnswer> answers) {
    /** Most flags of one form. */
    public static final int MOST = 100;

    private static final String BETWEEN = "[\\s,;]+";

    /** A line of the table. */
    public record Line(String flag, FlagAnswer answer) {}

    static FlagForm empty() {
        return new FlagForm(List.of(), List.of());
    }

    /** What stands between space, commas or line ends; full-width characters of a Japanese keyboard count as their ASCII form. */
    static FlagForm of(@Nullable String typed) {
        String folded = typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC);
        List<String> flags = List.of(folded.split(BETWEEN)).stream()
                .filter(word -> !word.isEmpty())
                .limit(MOST + 1L)
                .toList();
        return new FlagForm(flags, List.of());
    }

    boolean isTooMuch() {
        return flags.size() > MOST;
    }

    FlagForm answered(List<FlagAnswer> all) {
        return new FlagForm(flags, all);
    }

    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            lines.add(new Line(flags.get(i), answers.get(i)));
        }
        return lines;
    }

    public int all() {
        return answers.size();
    }

    public int counted() {
        return (int) answers.stream()
                .filter(answer -> answer.code() == FlagVerdict.OK)
                .count();
    }

    /** What may be sent again stays in the form. */
    public String again() {
        return String.join(
                "\n",
                lines().stream()
                        .filter(line -> line.answer().code() == FlagVerdict.ERR)
                        .map(Line::flag)
                        .toList());
    }
}
