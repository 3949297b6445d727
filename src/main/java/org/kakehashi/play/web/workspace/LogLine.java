package org.kakehashi.play.web.workspace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kakehashi.play.Situation;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.track.Line;
import org.kakehashi.site.language.Text;

/**
 * Something that a team did, or that was decided about it.
 *
 * @param elapsed play time
 * @param who empty if the platform or an instructor did it
 * @param number of the task; 0 if it is about none
 * @param hint its number; 0 if it is about none
 * @param points that it brought or took
 */
public record LogLine(Duration elapsed, String who, Kind kind, int number, Text title, int hint, int points) {
    /** What kind of thing. */
    public enum Kind {
        SOLVED,
        WRONG,
        HINT,
        ADJUSTED
    }

    /** What the viewer's team did so far, newest first. */
    public static List<LogLine> of(Situation at, Crew crew) {
        return at.standing().lines().reversed().stream()
                .flatMap(line -> of(line, at.tasks().scenario(), crew).stream())
                .toList();
    }

    private static Optional<LogLine> of(Line line, Scenario scenario, Crew crew) {
        return kind(line).map(kind -> {
            Optional<Task> task = scenario.task(line.fact().task());
            return new LogLine(
                    line.fact().elapsed(),
                    crew.names().getOrDefault(line.fact().fact().participantId(), ""),
                    kind,
                    scenario.numberOf(line.fact().task()),
                    task.map(Task::title).orElse(Text.same(line.why())),
                    line.fact().fact() instanceof Fact.HintTaken hint ? hint.number() : 0,
                    line.points());
        });
    }

    private static Optional<Kind> kind(Line line) {
        return Stream.of(Line.Reason.REPEATED, Line.Reason.UNKNOWN, Line.Reason.TAKEN_BACK, Line.Reason.CORRECTION)
                        .anyMatch(line.reason()::equals)
                ? Optional.empty()
                : Optional.of(
                        switch (line.fact().fact()) {
                            case Fact.TaskSolved solved -> Kind.SOLVED;
                            case Fact.HintTaken hint -> Kind.HINT;
                            case Fact.WrongAnswer wrong -> Kind.WRONG;
                            case Fact.ForeignFlag foreign -> Kind.WRONG;
                            default -> Kind.ADJUSTED;
                        });
    }

    public boolean isSolved() {
        return kind == Kind.SOLVED;
    }

    public boolean isWrong() {
        return kind == Kind.WRONG;
    }

    public boolean isHint() {
        return kind == Kind.HINT;
    }

    /** With its sign; empty for nothing. */
    public String gain() {
        return points == 0 ? "" : points > 0 ? "+" + points : "−" + -points;
    }
}
