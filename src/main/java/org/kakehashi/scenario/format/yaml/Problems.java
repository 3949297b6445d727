package org.kakehashi.scenario.format.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.kakehashi.scenario.Problem;
import org.kakehashi.scenario.Problem.Severity;
import org.kakehashi.site.language.Text;

/** Collects everything that is wrong with one text, so that the author reads it all at once. */
public final class Problems {
    /** A hostile text must not make a report longer than anyone reads; each kind of problem is counted by itself. */
    public static final int MOST = 200;

    private static final int LONGEST_TEXT = 600;

    /** Characters that a terminal or a browser would obey instead of showing: controls, format and line separators. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    public void error(Place at, Text text) {
        add(errors, Severity.ERROR, at, text);
    }

    public void warning(Place at, Text text) {
        add(warnings, Severity.WARNING, at, text);
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** Whether further errors would only be dropped, so that nothing costly need be done for them. */
    public boolean isFull() {
        return errors.size() >= MOST;
    }

    /** In the order of the text, each once. */
    public List<Problem> sorted() {
        List<Problem> all = new ArrayList<>(errors);
        all.addAll(warnings);
        return all.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    private static void add(List<Problem> found, Severity severity, Place at, Text text) {
        if (found.size() < MOST) {
            found.add(new Problem(severity, at.line(), at.column(), text.with(Problems::shown)));
        }
    }

    private static String shown(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("\uFFFD");
        return visible.codePointCount(0, visible.length()) > LONGEST_TEXT
                ? visible.substring(0, visible.offsetByCodePoints(0, LONGEST_TEXT)) + "…"
                : visible;
    }
}
