package org.kakehashi.scoring.web.matrix;

import static org.kakehashi.scoring.words.ScoringWords.WORDS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.Board;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.attackdefence.AttackDefenceBoard;
import org.kakehashi.scoring.track.attackdefence.CellPoints;
import org.kakehashi.site.language.Text;

/** The matrix of one exercise. */
public record ServicesModel(Board board, AttackDefenceBoard matrix) {
    private static final int MICROS = 6;
    private static final int SHOWN = 2;

    /**
     * A team.
     *
     * @param rank empty for one that is not ranked
     */
    public record Row(Entrant team, Optional<Integer> rank, List<Cell> cells, CellPoints points) {}

    /**
     * A service of a team.
     *
     * @param kind as the part of the page knows states
     * @param name the whole, for those who hear it
     * @param href where the facts behind it are
     */
    public record Cell(String kind, Text word, Text name, String taken, String lost, String delta, String href) {}

    public List<Service> services() {
        return matrix.services();
    }

    /** The tick closed last, as people count, from 1. */
    public Optional<Integer> tick() {
        return matrix.tick().map(tick -> tick + 1);
    }

    public List<Row> rows() {
        return matrix.rows().stream().map(this::row).toList();
    }

    private Row row(AttackDefenceBoard.Row row) {
        return new Row(
                row.team(),
                Optional.of(row.rank()).filter(rank -> rank > 0),
                row.cells().stream().map(cell -> cell(row.team(), cell)).toList(),
                row.points());
    }

    private Cell cell(Entrant team, AttackDefenceBoard.Cell cell) {
        Text word = word(cell.verdict());
        String taken = points(cell.points().offence());
        String lost = points(cell.points().defence());
        Text service = matrix.services().stream()
                .filter(each -> each.id().equals(cell.service()))
                .map(Service::title)
                .findFirst()
                .orElse(Text.same(cell.service()));
        Text name = WORDS.serviceOfTeam(team.name(), service, word, taken, lost);
        return new Cell(
                kind(cell.verdict()),
                word,
                name,
                taken,
                lost,
                signed(cell.delta().total()),
                "/board/" + board.exerciseId() + "/services/" + cell.service() + "/teams/" + team.teamId());
    }

    private static String kind(Optional<CheckVerdict> verdict) {
        return verdict.map(known -> switch (known) {
                    case OK -> "up";
                    case RECOVERING -> "recovering";
                    case MUMBLE, CORRUPT -> "faulty";
                    case OFFLINE -> "down";
                    case CHECKER_ERROR -> "unknown";
                })
                .orElse("unknown");
    }

    private static Text word(Optional<CheckVerdict> verdict) {
        return verdict.map(known -> switch (known) {
                    case OK -> WORDS.serviceUp();
                    case RECOVERING -> WORDS.serviceRecovering();
                    case MUMBLE -> WORDS.serviceFaulty();
                    case CORRUPT -> WORDS.serviceFlagIsGone();
                    case OFFLINE -> WORDS.serviceDown();
                    case CHECKER_ERROR -> WORDS.serviceNotChecked();
                })
                .orElse(WORDS.serviceNotChecked());
    }

    /** Points with two decimals, from millionths. */
    public String points(long micros) {
        return BigDecimal.valueOf(micros, MICROS)
                .setScale(SHOWN, RoundingMode.HALF_EVEN)
                .toPlainString()
                .replace('-', '\u2212');
    }

    private String signed(long micros) {
        return micros > 0 ? "+" + points(micros) : points(micros);
    }

    /** Play time as {@code h:mm:ss}. */
    public String hms(Duration duration) {
        return "%d:%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }

    /** Since when the public board stands still, if this is what it showed then. */
    public Optional<String> frozen() {
        return board.progress().isHeld()
                ? board.progress().frozenSince().map(since -> hms(since.elapsed()))
                : Optional.empty();
    }
}
