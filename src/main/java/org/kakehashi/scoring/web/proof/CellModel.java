package org.kakehashi.scoring.web.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kakehashi.scoring.Board;
import org.kakehashi.scoring.track.attackdefence.view.CellFacts;

/** The facts behind a cell of the matrix, as the page shows them. */
public record CellModel(Board board, CellFacts cell) {
    private static final int MICROS = 6;
    private static final int SHOWN = 3;

    /**
     * A row: one fact, or a lost flag, which has a cost of its own whoever captured it.
     *
     * @param points what it is worth, in millionths; empty where that stands elsewhere
     */
    public record Row(
            Kind kind,
            CellFacts.Behind fact,
            Optional<CellFacts.Check> check,
            Optional<CellFacts.Capture> capture,
            Optional<Long> points) {}

    /** What a row tells. */
    public enum Kind {
        CHECK,
        MADE,
        SUFFERED
    }

    /** The rows of a tick, in the order of the ledger. */
    public List<Row> rows(CellFacts.Tick tick) {
        List<Row> rows = new ArrayList<>();
        for (CellFacts.Check check : tick.checks()) {
            boolean told = cell.slaByTick() && check.fact().effect() == CellFacts.Effect.COUNTS;
            rows.add(new Row(
                    Kind.CHECK,
                    check.fact(),
                    Optional.of(check),
                    Optional.empty(),
                    told ? Optional.of(tick.points().sla()) : Optional.empty()));
        }
        tick.made()
                .forEach(capture -> rows.add(new Row(
                        Kind.MADE,
                        capture.fact(),
                        Optional.empty(),
                        Optional.of(capture),
                        Optional.of(capture.micros()))));
        for (CellFacts.LostFlag flag : tick.lost()) {
            boolean first = true;
            for (CellFacts.Capture capture : flag.captures()) {
                boolean counts = capture.fact().effect() == CellFacts.Effect.COUNTS;
                rows.add(new Row(
                        Kind.SUFFERED,
                        capture.fact(),
                        Optional.empty(),
                        Optional.of(capture),
                        counts && first ? Optional.of(flag.micros()) : Optional.empty()));
                first = first && !counts;
            }
        }
        rows.sort(
                (one, other) -> Long.compare(one.fact().sequence(), other.fact().sequence()));
        return rows;
    }

    /** By flag store, found and expected, such as {@code s0 1/2}. */
    public String stores(CellFacts.Check check) {
        List<String> stores = new ArrayList<>();
        for (int store = 0; store < check.present().size(); store++) {
            stores.add(cell.service().stores().get(store).id() + "\u00a0"
                    + check.present().get(store) + "/" + check.expected());
        }
        return String.join(" · ", stores);
    }

    /** A tick as people count, from 1. */
    public int shown(int tick) {
        return tick + 1;
    }

    /** The newest tick of the page before this one, from 1; empty on the first page. */
    public Optional<Integer> newer() {
        return cell.newest()
                .filter(newest -> newest + 1 < cell.played())
                .map(newest -> Math.min(newest + 1 + CellPage.TICKS, cell.played()));
    }

    /** The newest tick of the next page, from 1; empty on the last page. */
    public Optional<Integer> older() {
        return cell.ticks().isEmpty()
                ? Optional.empty()
                : Optional.of(cell.ticks().getLast().number()).filter(oldest -> oldest > 0);
    }

    /** Points with three decimals, from millionths, with a real minus. */
    public String points(long micros) {
        return BigDecimal.valueOf(micros, MICROS)
                .setScale(SHOWN, RoundingMode.HALF_EVEN)
                .toPlainString()
                .replace('-', '\u2212');
    }

    /** The same with a plus, too. */
    public String signed(long micros) {
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

    public String formula() {
        return board.scenario().scoring().competition().formula();
    }
}
