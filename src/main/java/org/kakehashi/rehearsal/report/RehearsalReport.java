package org.kakehashi.rehearsal.report;

import static org.kakehashi.rehearsal.words.RehearsalWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kakehashi.exercise.rehearsed.RehearsalRecord.Subject;
import org.kakehashi.exercise.rehearsed.RehearsalState;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/**
 * What a rehearsal did and found; as JSON its components are the keys.
 *
 * @param teams how many teams played, each with values of its own
 * @param millis how long it has taken, in milliseconds
 * @param lines in the order in which they ended
 */
public record RehearsalReport(
        String scenario,
        String version,
        String digest,
        RehearsalState state,
        int teams,
        long millis,
        List<Line> lines) {
    public RehearsalReport {
        lines = List.copyOf(lines);
    }

    /**
     * One thing that was proven, or was not.
     *
     * @param team name of the team, empty if it concerns all
     * @param what what had to be so
     * @param cause why it is not so: what was expected and what came; empty texts if it passed
     * @param millis how long it took, in milliseconds
     */
    public record Line(RehearsalStage stage, String team, Text what, boolean passed, Text cause, long millis) {}

    public static RehearsalReport of(Subject subject, RehearsalState state, int teams, long millis, List<Line> lines) {
        return new RehearsalReport(
                subject.scenarioId(), subject.version(), subject.digest(), state, teams, millis, lines);
    }

    public RehearsalReport in(RehearsalState now) {
        return new RehearsalReport(scenario, version, digest, now, teams, millis, lines);
    }

    /** Those that did not pass. */
    public List<Line> failures() {
        return lines.stream().filter(line -> !line.passed()).toList();
    }

    /** The report for a terminal: a line for each proof, its cause below it if it failed, and the result. */
    public List<String> text(Language language) {
        List<String> text = new ArrayList<>();
        for (Line line : lines) {
            text.add(text(line, language));
            if (!line.passed()) {
                line.cause()
                        .in(language)
                        .lines()
                        .map(cause -> "            " + cause)
                        .forEach(text::add);
            }
        }
        text.add(summary().in(language));
        return text;
    }

    private static String text(Line line, Language language) {
        String mark = (line.passed() ? WORDS.ok() : WORDS.failed()).in(language);
        String who = line.team().isEmpty() ? "" : line.team() + ": ";
        return String.format(
                Locale.ROOT,
                "%s %6.1f s  %s: %s%s",
                mark,
                line.millis() / 1000.0,
                line.stage().word().in(language),
                who,
                line.what().in(language));
    }

    private Text summary() {
        String seconds = String.format(Locale.ROOT, "%.1f", millis / 1000.0);
        int failed = failures().size();
        String name = scenario + " " + version;
        return switch (state) {
            case GREEN -> WORDS.passedWithTeams(name, teams, lines.size(), seconds);
            case RED -> WORDS.failedOfProofsAfterS(name, failed, lines.size(), seconds);
            case STOPPED -> WORDS.stoppedAfterS(name, seconds);
            case QUEUED, RUNNING -> WORDS.underWayForS(name, seconds);
        };
    }
}
