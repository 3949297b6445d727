package org.kakehashi.scenario;

import java.math.BigDecimal;
import java.util.List;
import org.kakehashi.scenario.parameter.Parameter;
import org.kakehashi.site.language.Text;

/**
 * Something to solve.
 *
 * @param points what solving it is worth before hints
 * @param after ids of tasks that must be solved before this one opens
 * @param explanation shown after solving; both languages empty if the author wrote none
 * @param dimension id of a {@link ScoringPlan.Dimension}, or empty
 * @param objectives ids of the {@link Objective}s that it serves
 */
public record Task(
        String id,
        Text title,
        Text text,
        int points,
        Goal goal,
        List<String> after,
        List<Hint> hints,
        Text explanation,
        String dimension,
        List<String> objectives,
        List<TaskAttachment> attachments) {

    /** How a task is solved. */
    public sealed interface Goal {}

    /** The value of a {@link Parameter.Flag} of this team. */
    public record FlagAnswer(String parameter) implements Goal {}

    /**
     * A text; any of the accepted ones counts, after Unicode NFKC, lower case and single spaces.
     *
     * @param accepted in all languages together; may name parameters as {@code ${name}}
     */
    public record TextAnswer(List<String> accepted) implements Goal {}

    /**
     * A number, written as the trainee likes: 1234.5, 1,234.5 or full-width.
     *
     * @param value a decimal number, or a parameter as {@code ${name}}
     * @param tolerance how far off still counts, 0 for exactly
     */
    public record NumberAnswer(String value, BigDecimal tolerance) implements Goal {}

    /** Options to choose from: all right ones and no other. With a single right one the trainee picks one. */
    public record ChoiceAnswer(List<Option> options) implements Goal {
        public boolean isSingle() {
            return options.stream().filter(Option::right).count() == 1;
        }
    }

    /** @param id unique in its task; what a submission and a rehearsal name */
    public record Option(String id, Text text, boolean right) {}

    /**
     * Several texts in any order, one a line or separated by commas; each is compared as a {@link TextAnswer} is.
     *
     * @param items each a list of accepted forms of the same thing
     */
    public record SetAnswer(List<List<String>> items) implements Goal {}

    /**
     * A text that matches a pattern as a whole, after Unicode NFKC and stripping.
     *
     * @param pattern in RE2 syntax, which is matched in linear time; see {@code https://github.com/google/re2/wiki/Syntax}
     */
    public record PatternAnswer(String pattern) implements Goal {}

    /**
     * The state of the range: all checks must hold at the same time.
     *
     * @param everySeconds how often the platform looks by itself
     */
    public record StateGoal(List<StateCheck> checks, int everySeconds) implements Goal {
        /** Seconds between two looks if the author says nothing. */
        public static final int USUAL_SECONDS = 15;
    }

    /**
     * A command run from the place of a node: with its image and network, but in a fresh file system that players
     * cannot touch.
     *
     * @param label what trainees read of it; both languages empty if the author wrote none
     */
    public record StateCheck(Text label, String from, List<String> run, Expect expect) {}

    /** @param cost points taken off when it is opened, as {@link ScoringPlan.HintPolicy} says */
    public record Hint(int cost, Text text) {}
}
