package org.kakehashi.scenario;

import java.util.List;
import org.kakehashi.site.language.Text;

/**
 * Something to solve.
 *
 * @param points what solving it is worth before hints
 * @param after ids of tasks that must be solved before this one opens
 * @param explanation shown after solving; both languages empty if the author wrote none
 */
public record Task(
        String id,
        Text title,
        Text text,
        int points,
        Goal goal,
        List<String> after,
        List<Hint> hints,
        Text explanation) {

    /** How a task is solved. */
    public sealed interface Goal {}

    /** The value of a {@link Parameter.Flag} of this team. */
    public record FlagAnswer(String parameter) implements Goal {}

    /**
     * A text; any of the accepted ones counts, after Unicode NFKC, lower case and single spaces.
     *
     * @param accepted may name parameters as {@code ${name}}
     */
    public record TextAnswer(List<String> accepted) implements Goal {}

    /** The state of the range: all checks must hold at the same time. */
    public record StateGoal(List<StateCheck> checks) implements Goal {}

    /**
     * A command run from the place of a node: with its image and network, but in a fresh file system that players
     * cannot touch.
     */
    public record StateCheck(String from, List<String> run, Expect expect) {}

    /** @param cost points taken off this task when the team opens the hint */
    public record Hint(int cost, Text text) {}
}
