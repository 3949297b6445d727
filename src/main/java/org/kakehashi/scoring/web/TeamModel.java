package org.kakehashi.scoring.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kakehashi.exercise.team.Participant;
import org.kakehashi.scoring.ScoreDecisions;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.track.Line;
import org.kakehashi.scoring.track.Standing;
import org.kakehashi.scoring.track.attackdefence.AttackDefenceBoard;

/**
 * Why one team has its score.
 *
 * @param details whether the viewer may see every fact
 * @param decides whether the viewer may take facts back and adjust the score
 * @param nameOf the name of who decided, whom facts call {@code account:1}
 */
public record TeamModel(
        BoardModel board,
        Standing standing,
        boolean details,
        boolean decides,
        List<Participant> members,
        UnaryOperator<String> nameOf) {
    /** Name of who did it; empty for the platform. */
    public String who(LedgerEntry entry) {
        if (entry.fact() instanceof Fact.Decided decided) {
            return nameOf.apply(decided.by());
        }
        return members.stream()
                .filter(member -> member.id() == entry.participantId())
                .map(Participant::displayName)
                .findFirst()
                .orElse("");
    }

    /** What it has by each of its services; empty for a scenario without. */
    public Optional<AttackDefenceBoard.Row> services() {
        return board.board()
                .attackDefence()
                .flatMap(matrix -> matrix.rows().stream()
                        .filter(row -> row.team().teamId() == standing.team().teamId())
                        .findFirst());
    }

    public String title(AttackDefenceBoard.Cell cell) {
        return board.board()
                .scenario()
                .attackDefence()
                .service(cell.service())
                .map(service -> board.say(service.title()))
                .orElse(cell.service());
    }

    /** Points with two decimals, from millionths. */
    public String decimals(long micros) {
        return BigDecimal.valueOf(micros, 6)
                .setScale(2, RoundingMode.HALF_EVEN)
                .toPlainString()
                .replace('-', '\u2212');
    }

    /** The number of a hint; empty for what is not a hint. */
    public String hint(LedgerEntry entry) {
        return entry.fact() instanceof Fact.HintTaken hint ? String.valueOf(hint.number()) : "";
    }

    /** Whether it is a hint that only one person of the team can read. */
    public boolean isOwn(LedgerEntry entry) {
        return entry.fact() instanceof Fact.HintTaken hint && hint.own();
    }

    /** Whether the viewer can take the fact of this line back. */
    public boolean canTakeBack(Line line) {
        return line.reason() != Line.Reason.TAKEN_BACK
                && ScoreDecisions.canTakeBack(line.fact().fact());
    }

    /** The number of the fact that this one takes back; empty for what takes nothing back. */
    public String corrects(LedgerEntry entry) {
        return entry.fact() instanceof Fact.Corrected corrected ? String.valueOf(corrected.sequence()) : "";
    }

    /** Points with their sign, with a real minus. */
    public String signed(Line line) {
        return line.points() > 0 ? "+" + line.points() : line.points() < 0 ? "−" + -line.points() : "0";
    }
}
