package org.kakehashi.scoring.web;

import java.util.List;
import org.kakehashi.exercise.team.Participant;
import org.kakehashi.scoring.rules.Line;
import org.kakehashi.scoring.rules.ScoreEvent;
import org.kakehashi.scoring.rules.Standing;

/**
 * Why one team has its score.
 *
 * @param details whether the viewer may see every fact
 */
public record TeamModel(BoardModel board, Standing standing, boolean details, List<Participant> members) {
    /** Display name of who did it; empty for the platform. */
    public String who(ScoreEvent fact) {
        return members.stream()
                .filter(member -> member.id() == fact.participantId())
                .map(Participant::displayName)
                .findFirst()
                .orElse("");
    }

    /** What follows the task in {@code task#hint}; empty for what is not a hint. */
    public String hint(ScoreEvent fact) {
        return fact.item().substring(Math.min(fact.item().length(), fact.task().length() + 1));
    }

    /** Whether it is a hint that only one person of the team can read. */
    public boolean isOwn(ScoreEvent fact) {
        return fact.kind() == ScoreEvent.Kind.OWN_HINT;
    }

    /** Points with their sign, with a real minus. */
    public String signed(Line line) {
        return line.points() > 0 ? "+" + line.points() : line.points() < 0 ? "−" + -line.points() : "0";
    }
}
