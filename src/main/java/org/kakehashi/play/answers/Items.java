package org.kakehashi.play.answers;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.TeamValues;

/** Answers of several parts: one a line, or separated by commas of either language. */
final class Items {
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern LINES_AND_COMMAS = Pattern.compile("\\R|[,\\uff0c\\u3001\\uff64]");

    private Items() {}

    /** The parts of an answer, each once, without those that are blank. */
    static Set<String> split(String answer) {
        return split(answer, LINES_AND_COMMAS);
    }

    /** The same for a set; only lines separate if one of the accepted texts has a comma itself. */
    static Set<String> split(Task.SetAnswer set, String answer) {
        return split(answer, areSeparatedByCommas(set) ? LINES_AND_COMMAS : LINES);
    }

    static boolean areSeparatedByCommas(Task.SetAnswer set) {
        return set.items().stream()
                .flatMap(List::stream)
                .noneMatch(accepted -> LINES_AND_COMMAS.matcher(accepted).find());
    }

    /** Whether every thing of the set is there, in whichever of its forms, and nothing else. */
    static boolean reach(Task.SetAnswer set, TeamValues values, String answer) {
        Set<String> given = split(set, answer).stream().map(AnswerText::folded).collect(Collectors.toSet());
        boolean allThere = true;
        Set<String> known = new LinkedHashSet<>();
        for (List<String> accepted : set.items()) {
            Set<String> forms = accepted.stream()
                    .map(form -> AnswerText.folded(values.fill(form)))
                    .collect(Collectors.toSet());
            allThere &= forms.stream().anyMatch(given::contains);
            known.addAll(forms);
        }
        return allThere && known.containsAll(given);
    }

    private static Set<String> split(String answer, Pattern separators) {
        return Arrays.stream(separators.split(AnswerText.normal(answer)))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
