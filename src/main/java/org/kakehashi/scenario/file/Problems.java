package org.kakehashi.scenario.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kakehashi.scenario.Problem;
import org.kakehashi.scenario.Problem.Severity;
import org.kakehashi.site.language.Text;

/** Collects everything that is wrong with one text, so that the author reads it all at once. */
final class Problems {
    /** A hostile text must not make a report longer than anyone reads. */
    static final int MOST = 200;

    private final List<Problem> found = new ArrayList<>();

    void error(Place at, String en, String ja) {
        add(Severity.ERROR, at, new Text(en, ja));
    }

    void warning(Place at, String en, String ja) {
        add(Severity.WARNING, at, new Text(en, ja));
    }

    boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** In the order of the text, each once. */
    List<Problem> sorted() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    private void add(Severity severity, Place at, Text text) {
        if (found.size() < MOST) {
            found.add(new Problem(severity, at.line(), at.column(), text));
        }
    }
}
