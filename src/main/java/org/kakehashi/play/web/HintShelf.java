package org.kakehashi.play.web;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.kakehashi.play.Situation;
import org.kakehashi.scenario.ScoringPlan.Buyer;
import org.kakehashi.scenario.ScoringPlan.Charge;
import org.kakehashi.scenario.ScoringPlan.HintPolicy;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.track.Line;
import org.kakehashi.scoring.track.jeopardy.ScoringRules;
import org.kakehashi.scoring.track.jeopardy.TaskRule;
import org.kakehashi.site.language.Text;

/**
 * The hints of a task as one participant may see them now, with what they cost.
 *
 * @param worth points that remain when the task is solved now
 * @param freeIn play time until hints cost nothing; zero if they do not, or never will
 * @param runs whether play time passes
 */
record HintShelf(List<Hint> hints, HintPolicy policy, int worth, boolean free, Duration freeIn, boolean runs) {
    /**
     * @param number 1-based
     * @param price what opening it costs now, or what it cost when it was opened
     * @param text empty until it is open, or play is over
     * @param next whether it is the one that can be opened now
     */
    record Hint(int number, int price, Text text, boolean open, boolean next) {}

    static HintShelf of(Task task, Situation at) {
        ScoringRules rules = ScoringRules.of(at.tasks().scenario());
        TaskRule rule = rules.of(task.id());
        boolean free = rules.hintsAreFree(at.elapsed());
        boolean costsNothing = free || at.tasks().isSolved(task) || at.phase() == Situation.Phase.OVER;
        int bought = at.tasks().hintsOpen(task);
        int open = at.phase() == Situation.Phase.OVER ? task.hints().size() : bought;
        return new HintShelf(
                IntStream.range(0, task.hints().size())
                        .mapToObj(i -> new Hint(
                                i + 1,
                                i < bought
                                        ? paid(at, task.id() + "#" + (i + 1))
                                        : costsNothing ? 0 : rule.hintCosts().get(i),
                                i < open ? filled(task.hints().get(i).text(), at) : Text.same(""),
                                i < open,
                                i == open))
                        .toList(),
                rules.hints(),
                Math.max(0, at.worth(task) - at.standing().owed(task.id())),
                free,
                freeIn(rules.hints(), at.elapsed()),
                at.runs());
    }

    /** What the viewer's opening of a hint costs the team. */
    private static int paid(Situation at, String item) {
        return at.standing().lines().stream()
                .filter(line -> line.fact().item().equals(item))
                .filter(line -> line.fact().fact() instanceof Fact.HintTaken hint
                        && (!hint.own() || hint.participantId() == at.player().participantId()))
                .filter(line -> line.reason() != Line.Reason.REPEATED && line.reason() != Line.Reason.TAKEN_BACK)
                .findFirst()
                .map(line -> isFree(line) ? 0 : line.price())
                .orElse(0);
    }

    private static boolean isFree(Line line) {
        return line.reason() == Line.Reason.HINT_FREE || line.reason() == Line.Reason.HINT_AFTER_SOLVE;
    }

    private static Duration freeIn(HintPolicy policy, Duration elapsed) {
        Duration left = Duration.ofMinutes(policy.freeAfterMinutes()).minus(elapsed);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Text filled(Text text, Situation at) {
        return text.with(at.values()::fill);
    }

    /** What the task would be worth after opening this hint. */
    public int worthAfter(Hint hint) {
        return isChargedNow() ? worth : Math.max(0, worth - hint.price());
    }

    public boolean isChargedNow() {
        return policy.charge() == Charge.NOW;
    }

    /** Whether each participant opens the own hints. */
    public boolean isOwn() {
        return policy.buyer() == Buyer.PARTICIPANT;
    }

    public boolean becomesFree() {
        return freeIn.isPositive();
    }

    public long freeInSeconds() {
        return freeIn.toSeconds();
    }

    /** {@link #freeIn} as the clock shows it before a script takes over. */
    public String freeInClock() {
        return "%d:%02d:%02d".formatted(freeIn.toHours(), freeIn.toMinutesPart(), freeIn.toSecondsPart());
    }

    public long opened() {
        return hints.stream().filter(Hint::open).count();
    }
}
