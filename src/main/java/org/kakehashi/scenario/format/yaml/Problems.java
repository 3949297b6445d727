package org.kakehashi.scenario.format.yaml;

import static org.kakehashi.scenario.words.YamlWords.WORDS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Values with a mistaken character, by their own {@link Place}: a map begins at the same one as its first key. */
    private final Map<Place, Suspect> suspects = new IdentityHashMap<>();

    /** Those of them that are wrong. */
    private final Set<Place> guilty = Collections.newSetFromMap(new IdentityHashMap<>());

    private record Suspect(Place at, int point, boolean plain) {
        boolean isInvisible() {
            return MistakenCharacter.isInvisible(point);
        }

        Text warning() {
            Text said = MistakenCharacter.said(point);
            return isInvisible() ? said : Text.sentences(List.of(said, WORDS.quoteItIfMeant()));
        }
    }

    /** Says what is wrong; of a value that is not what it seems, only that. */
    public void error(Place at, Text text) {
        Suspect suspect = suspects.get(at);
        if (suspect == null) {
            add(errors, Severity.ERROR, at, text);
        } else {
            guilty.add(at);
            add(errors, Severity.ERROR, suspect.at(), MistakenCharacter.said(suspect.point()));
        }
    }

    /** Remembers a value that may be another one than it seems, by the place where it begins. */
    void suspect(Place value, Place at, int point, boolean plain) {
        suspects.putIfAbsent(value, new Suspect(at, point, plain));
    }

    boolean isFullOfSuspects() {
        return suspects.size() >= MOST;
    }

    /** A value that is prose for people, which has full-width characters and spaces of all kinds by right. */
    public void prose(Place value) {
        suspects.computeIfPresent(value, (at, suspect) -> suspect.isInvisible() ? suspect : null);
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
        List<Problem> warned = new ArrayList<>(warnings);
        suspects.forEach((value, suspect) -> {
            boolean told = guilty.contains(value) || errors.stream().anyMatch(error -> isAt(error, suspect.at()));
            if (!told && (suspect.plain() || suspect.isInvisible())) {
                add(warned, Severity.WARNING, suspect.at(), suspect.warning());
            }
        });
        List<Problem> all = new ArrayList<>(errors);
        all.addAll(warned);
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

    private static boolean isAt(Problem problem, Place place) {
        return problem.line() == place.line() && problem.column() == place.column();
    }

    private static String shown(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("\uFFFD");
        return visible.codePointCount(0, visible.length()) > LONGEST_TEXT
                ? visible.substring(0, visible.offsetByCodePoints(0, LONGEST_TEXT)) + "…"
                : visible;
    }
}
