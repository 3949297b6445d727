package org.kakehashi.play.web;

import java.time.Duration;
import java.util.List;
import org.kakehashi.play.Situation;
import org.kakehashi.play.TeamTasks;
import org.kakehashi.play.answers.AnswerCheck;
import org.kakehashi.play.answers.OptionOrder;
import org.kakehashi.play.answers.Usable;
import org.kakehashi.play.answers.WrongAnswerLimit;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.language.Text;

/**
 * How a task is answered, as far as the team may know.
 *
 * @param choices in this team's own order; empty while the task is locked
 * @param longest characters that an answer may have
 * @param everySeconds how often the platform looks at the range by itself, 0 if an answer solves the task
 * @param checks what the author calls the checks of the range, in order; both languages empty for one without a label
 * @param closed until the next answer is judged, zero if at once
 */
record AnswerForm(Kind kind, List<Choice> choices, int longest, Duration closed, int everySeconds, List<Text> checks) {
    enum Kind {
        /** No answer: the range's state solves it. */
        STATE,
        FLAG,
        TEXT,
        NUMBER,
        /** One of the choices. */
        ONE,
        /** As many of the choices as are right. */
        SOME,
        /** Several, separated by lines or commas. */
        SET,
        /** Several, one a line. */
        LINES
    }

    /** @param right known only once the task is solved or play is over, false before */
    record Choice(String id, Text text, boolean right) {}

    static AnswerForm of(Task task, Situation situation, Duration wait) {
        return new AnswerForm(
                kind(task.goal()),
                choices(task, situation),
                Usable.longest(task.goal()),
                wait,
                task.goal() instanceof Task.StateGoal state ? state.everySeconds() : 0,
                task.goal() instanceof Task.StateGoal state
                        ? state.checks().stream().map(Task.StateCheck::label).toList()
                        : List.of());
    }

    private static Kind kind(Task.Goal goal) {
        return switch (goal) {
            case Task.StateGoal state -> Kind.STATE;
            case Task.FlagAnswer flag -> Kind.FLAG;
            case Task.TextAnswer text -> Kind.TEXT;
            case Task.PatternAnswer pattern -> Kind.TEXT;
            case Task.NumberAnswer number -> Kind.NUMBER;
            case Task.ChoiceAnswer choice -> choice.isSingle() ? Kind.ONE : Kind.SOME;
            case Task.SetAnswer set -> AnswerCheck.takesCommas(set) ? Kind.SET : Kind.LINES;
        };
    }

    private static List<Choice> choices(Task task, Situation situation) {
        TeamTasks.Stage stage = situation.tasks().stage(task);
        boolean over = situation.phase() == Situation.Phase.OVER;
        if ((stage == TeamTasks.Stage.LOCKED && !over) || !(task.goal() instanceof Task.ChoiceAnswer choice)) {
            return List.of();
        }
        boolean told = over || stage == TeamTasks.Stage.SOLVED;
        return OptionOrder.shuffled(choice, "team-" + situation.player().teamId(), task.id()).stream()
                .map(option ->
                        new Choice(option.id(), option.text().with(situation.values()::fill), told && option.right()))
                .toList();
    }

    public boolean isChoice() {
        return kind == Kind.ONE || kind == Kind.SOME;
    }

    public boolean waits() {
        return closed.isPositive();
    }

    public long waitSeconds() {
        return closed.plusMillis(999).toSeconds();
    }

    /** The wait as the clock shows it before a script takes over. */
    public String waitClock() {
        return "%d:%02d:%02d".formatted(waitSeconds() / 3600, waitSeconds() / 60 % 60, waitSeconds() % 60);
    }

    /** Minutes after the first wrong choice. */
    public long firstWait() {
        return WrongAnswerLimit.afterWrongChoices(1).toMinutes();
    }

    /** Minutes after many wrong choices. */
    public long longestWait() {
        return WrongAnswerLimit.afterWrongChoices(WrongAnswerLimit.LOOKS_BACK).toMinutes();
    }
}
