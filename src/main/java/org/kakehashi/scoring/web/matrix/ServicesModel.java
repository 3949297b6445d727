package org.kakehashi.scoring.web.matrix;

import static org.kakehashi.scoring.words.ScoringWords.WORDS;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.Board;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.attackdefence.AttackDefenceBoard;
import org.kakehashi.scoring.track.attackdefence.view.CellPoints;
import org.kakehashi.scoring.track.attackdefence.view.FirstBlood;
import org.kakehashi.site.language.Text;

/**
 * The matrix of one exercise.
 *
 * @param matrix of the newest tick, or of the one that was asked for
 * @param region whose teams are shown; empty for all
 * @param asked the tick that was asked for, as people count, from 1; empty for the newest
 */
public record ServicesModel(Board board, AttackDefenceBoard matrix, Optional<String> region, Optional<Integer> asked) {
    private static final int MANY = 6;
    private static final long LONG = 1_000_000_000;

    /** Teams that stand on a wall at the same time. */
    private static final int ON_A_WALL = 12;

    /**
     * A team.
     *
     * @param rank among those that are shown; empty for one that is not ranked
     */
    public record Row(Entrant team, Optional<Integer> rank, List<Cell> cells, CellPoints points, CellPoints delta) {
        /** Whether it has paid for putting nodes back. */
        public boolean hasResets() {
            return points.resets() != 0;
        }
    }

    /**
     * A service of a team.
     *
     * @param kind what a check found, as the style sheets know it
     * @param firsts of how many of the service's stores the team was the first to capture a flag
     * @param href where the facts behind it are, from the page of the matrix
     */
    public record Cell(String kind, Text word, CellPoints points, CellPoints delta, long firsts, String href) {
        public boolean isFirst() {
            return firsts > 0;
        }
    }

    /** The foot of a column: how many of the teams' services work, of how many that were checked. */
    public record Foot(long up, long checked, CellPoints points) {}

    /**
     * How to walk through the ticks, all as people count.
     *
     * @param voided those that count for nobody
     */
    public record Ticks(
            Optional<Integer> first,
            Optional<Integer> before,
            Optional<Integer> after,
            Optional<Integer> last,
            List<Integer> voided) {}

    /** The matrix of what was asked for: a tick that is not on the board gives the last one before it. */
    public static Optional<ServicesModel> of(Board board, Optional<String> region, Optional<Integer> asked) {
        return newest(board, region).map(newest -> {
            NavigableSet<Integer> closed = closed(newest);
            Optional<AttackDefenceBoard> earlier = asked.flatMap(tick -> Optional.ofNullable(closed.floor(tick - 1)))
                    .or(() -> asked.flatMap(tick -> closed.stream().findFirst()))
                    .filter(tick -> !newest.tick().equals(Optional.of(tick)))
                    .flatMap(tick -> of(board, region, tick));
            return new ServicesModel(board, earlier.orElse(newest), region, asked);
        });
    }

    private static Optional<AttackDefenceBoard> newest(Board board, Optional<String> region) {
        return region.map(board.progress()::attackDefence).orElseGet(board.progress()::attackDefence);
    }

    private static Optional<AttackDefenceBoard> of(Board board, Optional<String> region, int tick) {
        return region.map(code -> board.progress().attackDefence(code, tick))
                .orElseGet(() -> board.progress().attackDefence(tick));
    }

    private static NavigableSet<Integer> closed(AttackDefenceBoard matrix) {
        return matrix.ended().stream()
                .filter(tick -> !tick.isVoid())
                .map(AttackDefenceBoard.EndedTick::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public List<Service> services() {
        return matrix.services();
    }

    /** The tick shown, as people count, from 1. */
    public Optional<Integer> tick() {
        return matrix.tick().map(tick -> tick + 1);
    }

    /** Whether a tick was asked for that is not on this board; nobody can tell why. */
    public boolean isOtherThanAsked() {
        return asked.isPresent() && !asked.equals(tick());
    }

    /** Whether the tick that was asked for counts for nobody. */
    public boolean askedForVoid() {
        return asked.filter(tick -> ticks().voided().contains(tick)).isPresent();
    }

    public Ticks ticks() {
        NavigableSet<Integer> closed = closed(matrix);
        Optional<Integer> shown = matrix.tick();
        return new Ticks(
                closed.stream().findFirst().map(tick -> tick + 1),
                shown.flatMap(tick -> Optional.ofNullable(closed.lower(tick))).map(tick -> tick + 1),
                shown.flatMap(tick -> Optional.ofNullable(closed.higher(tick))).map(tick -> tick + 1),
                closed.isEmpty() ? Optional.empty() : Optional.of(closed.last() + 1),
                matrix.ended().stream()
                        .filter(AttackDefenceBoard.EndedTick::isVoid)
                        .map(tick -> tick.number() + 1)
                        .toList());
    }

    /** How many ticks the whole exercise has, at least as many as have ended. */
    public int allTicks() {
        int seconds = board.scenario().attackDefence().ticks().seconds();
        long planned = board.clock().limit(board.asOf()).toSeconds() / seconds;
        int ended = matrix.ended().isEmpty() ? 0 : matrix.ended().getLast().number() + 1;
        return (int) Math.max(planned, ended);
    }

    public TickRuler ruler() {
        int ended = matrix.ended().isEmpty() ? 0 : matrix.ended().getLast().number() + 1;
        List<Integer> voided = matrix.ended().stream()
                .filter(AttackDefenceBoard.EndedTick::isVoid)
                .map(AttackDefenceBoard.EndedTick::number)
                .toList();
        return TickRuler.of(allTicks(), ended, voided, matrix.tick().stream().toList());
    }

    public List<Row> rows() {
        Map<Long, Map<String, Long>> firsts = matrix.firstBloods().stream()
                .collect(Collectors.groupingBy(
                        first -> first.team().teamId(),
                        Collectors.groupingBy(FirstBlood::service, Collectors.counting())));
        List<AttackDefenceBoard.Row> shown = matrix.rows().stream()
                .filter(row ->
                        region.isEmpty() || region.get().equals(row.team().region()))
                .toList();
        Map<Integer, Integer> places = places(shown);
        return shown.stream()
                .map(row -> new Row(
                        row.team(),
                        Optional.ofNullable(places.get(row.rank())),
                        row.cells().stream()
                                .map(cell -> cell(
                                        row.team(),
                                        cell,
                                        firsts.getOrDefault(row.team().teamId(), Map.of())
                                                .getOrDefault(cell.service(), 0L)))
                                .toList(),
                        row.points(),
                        row.delta()))
                .toList();
    }

    /** Ranks among those that are shown, by their ranks among all. */
    private static Map<Integer, Integer> places(List<AttackDefenceBoard.Row> shown) {
        Map<Integer, Integer> places = new TreeMap<>();
        int place = 0;
        for (AttackDefenceBoard.Row row : shown) {
            place++;
            if (row.rank() > 0) {
                places.putIfAbsent(row.rank(), place);
            }
        }
        return places;
    }

    /** The rows as a wall shows them, by turns. */
    public List<List<Row>> pages() {
        List<Row> rows = rows();
        int pages = Math.max(1, (rows.size() + ON_A_WALL - 1) / ON_A_WALL);
        int each = (rows.size() + pages - 1) / pages;
        return IntStream.range(0, pages)
                .mapToObj(page -> rows.subList(page * each, Math.min(rows.size(), (page + 1) * each)))
                .toList();
    }

    private Cell cell(Entrant team, AttackDefenceBoard.Cell cell, long firsts) {
        return new Cell(
                kind(cell.verdict()),
                word(cell.verdict()),
                cell.points(),
                cell.delta(),
                firsts,
                "services/" + cell.service() + "/teams/" + team.teamId());
    }

    /** Whether columns are narrow on a wall. */
    public boolean hasManyServices() {
        return services().size() > MANY;
    }

    /** Whether a figure of a cell has four digits or more. */
    public boolean hasLongFigures() {
        return matrix.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(AttackDefenceBoard.Cell::points)
                .flatMapToLong(points -> LongStream.of(points.offence(), points.defence(), points.sla()))
                .anyMatch(micros -> Math.abs(micros) >= LONG);
    }

    /** One for each service, over the teams that are shown. */
    public List<Foot> feet() {
        List<Row> rows = rows();
        return IntStream.range(0, services().size())
                .mapToObj(service ->
                        foot(rows.stream().map(row -> row.cells().get(service)).toList()))
                .toList();
    }

    private static Foot foot(List<Cell> cells) {
        long up = cells.stream().filter(cell -> cell.kind().equals("up")).count();
        long unknown =
                cells.stream().filter(cell -> cell.kind().equals("unknown")).count();
        CellPoints sum = cells.stream().map(Cell::points).reduce(CellPoints.NOTHING, CellPoints::plus);
        return new Foot(up, cells.size() - unknown, sum);
    }

    /** The state in which a service can be, in the order of the key. */
    public Map<CheckVerdict, Text> states() {
        Map<CheckVerdict, Text> states = new EnumMap<>(CheckVerdict.class);
        for (CheckVerdict verdict : CheckVerdict.values()) {
            states.put(verdict, word(Optional.of(verdict)));
        }
        return states;
    }

    public String kindOf(CheckVerdict verdict) {
        return kind(Optional.of(verdict));
    }

    private static String kind(Optional<CheckVerdict> verdict) {
        return verdict.map(known -> switch (known) {
                    case OK -> "up";
                    case RECOVERING -> "recovering";
                    case MUMBLE -> "faulty";
                    case CORRUPT -> "gone";
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
        return Figures.points(micros);
    }

    /** Points in little room. */
    public String brief(long micros) {
        return Figures.brief(micros);
    }

    /** A change in little room, with its sign. */
    public String change(long micros) {
        return Figures.change(micros);
    }

    /** Play time as {@code h:mm:ss}. */
    public String hms(Duration duration) {
        return "%d:%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }
}
