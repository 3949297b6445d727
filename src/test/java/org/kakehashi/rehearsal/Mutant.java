package org.kakehashi.rehearsal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.kakehashi.exercise.rehearsed.RehearsalState;
import org.kakehashi.rehearsal.report.RehearsalReport;
import org.kakehashi.rehearsal.report.RehearsalStage;

/**
 * A scenario broken in one place.
 *
 * @param stage at which its rehearsal must fail first
 * @param names what the cause must name, in English
 * @param teams how many it takes to notice
 */
record Mutant(String name, RehearsalStage stage, List<String> names, String source, int teams) {
    /** @param changes what stands there, and what instead */
    static Mutant of(String whole, String name, RehearsalStage stage, Map<String, String> changes, String... names) {
        String source = whole;
        for (Map.Entry<String, String> change : changes.entrySet()) {
            assertTrue(whole.contains(change.getKey()), name + " changes nothing");
            source = source.replace(change.getKey(), change.getValue());
        }
        return new Mutant(name, stage, List.of(names), source, 1);
    }

    /** The same, which only a comparison of teams notices. */
    Mutant betweenTeams() {
        return new Mutant(name, stage, names, source, Rehearsals.USUAL_TEAMS);
    }

    /** What is wrong with how its rehearsal went; empty if it failed as it should. */
    String flaw(Rehearsal done) {
        if (done.state() != RehearsalState.RED) {
            return "is " + done.state();
        }
        RehearsalReport.Line first = done.report().failures().getFirst();
        if (first.stage() != stage) {
            return "fails at " + first.stage() + ", not " + stage;
        }
        String said = first.what().en() + "\n" + first.cause().en();
        List<String> missing =
                names.stream().filter(word -> !said.contains(word)).toList();
        return missing.isEmpty() ? "" : "does not name " + missing;
    }
}
