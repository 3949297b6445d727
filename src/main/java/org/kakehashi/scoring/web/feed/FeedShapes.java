package org.kakehashi.scoring.web.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kakehashi.exercise.team.TeamClass;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.track.Standing;
import org.kakehashi.scoring.track.attackdefence.AttackDefenceBoard;
import org.kakehashi.scoring.track.attackdefence.view.CellPoints;

/** Boards as trees of JSON; the sources of the shapes stand at each. Points have four decimals. */
final class FeedShapes {
    /** By code, what the shape of FAUST CTF says to states of services. */
    private static final Map<String, String> STATUSES = Map.of(
            "0",
            "up",
            "1",
            "down",
            "2",
            "faulty",
            "3",
            "flag not found",
            "4",
            "recovering",
            "5",
            "timeout",
            "-1",
            "not checked");

    private FeedShapes() {}

    /**
     * The feed that CTFtime polls (ctftime.org/json-scoreboard-feed): tasks and services by id; a task with points and the time
     * of its solve, a service with the sum of what it brought, as FAUST CTF gives it. Ranked teams alone.
     */
    static Map<String, Object> ctftime(FeedBoard feed) {
        Optional<AttackDefenceBoard> services = feed.board().attackDefence();
        Map<Long, AttackDefenceBoard.Row> rows = rows(services);
        List<String> tasks = new ArrayList<>();
        if (feed.board().hasBegun()) {
            feed.board().scenario().tasks().stream().map(Task::id).forEach(tasks::add);
            services.ifPresent(matrix -> matrix.services().forEach(service -> tasks.add(service.id())));
        }
        List<Object> standings = new ArrayList<>();
        for (Standing standing : feed.ranked()) {
            Map<String, Object> one = tree(
                    "pos", standing.rank(),
                    "team", standing.team().name(),
                    "score", FeedBoard.points(standing.micros()),
                    "taskStats", stats(standing, rows.get(standing.team().teamId())));
            standing.lastGain().flatMap(feed::at).ifPresent(time -> one.put("lastAccept", time));
            standings.add(one);
        }
        return tree("tasks", tasks, "standings", standings);
    }

    private static Map<String, Object> stats(Standing standing, AttackDefenceBoard.@Nullable Row row) {
        Map<String, Object> stats = new LinkedHashMap<>();
        standing.solved()
                .forEach((task, solve) -> stats.put(
                        task,
                        tree("points", solve.points(), "time", solve.fact().at().getEpochSecond())));
        if (row != null) {
            row.cells()
                    .forEach(cell -> stats.put(
                            cell.service(),
                            tree("points", FeedBoard.points(cell.points().total()))));
        }
        return stats;
    }

    /**
     * {@code scoreboard.json} of FAUST CTF ({@code ctf-gameserver}, {@code web/scoring/views.py}); its rank and points are those
     * of attack-defence alone, its tick is the one closed last, counted from 0, or -1.
     */
    static Map<String, Object> faust(FeedBoard feed, AttackDefenceBoard matrix) {
        Map<Long, Integer> numbers = feed.numbers();
        Map<Long, Standing> shown = feed.ranked().stream()
                .collect(Collectors.toMap(standing -> standing.team().teamId(), standing -> standing));
        List<Object> teams = new ArrayList<>();
        int last = 0;
        int rank = 0;
        for (AttackDefenceBoard.Row row : matrix.rows()) {
            if (row.rank() == 0 || !shown.containsKey(row.team().teamId())) {
                continue;
            }
            // Of one class alone, ranks begin at 1 again; who shares a rank still does.
            rank = row.rank() == last ? rank : teams.size() + 1;
            last = row.rank();
            teams.add(team(row, rank, numbers.getOrDefault(row.team().teamId(), 0)));
        }
        return tree("tick", matrix.tick().orElse(-1), "teams", teams, "status-descriptions", STATUSES);
    }

    private static Map<String, Object> team(AttackDefenceBoard.Row row, int rank, int number) {
        List<Object> services = row.cells().stream()
                .<Object>map(cell -> tree(
                        "status", cell.verdict().<Object>map(FeedShapes::status).orElse(""),
                        "offense", FeedBoard.points(cell.points().offence()),
                        "defense", FeedBoard.points(cell.points().defence()),
                        "sla", FeedBoard.points(cell.points().sla())))
                .toList();
        CellPoints points = row.points();
        return tree(
                "rank", rank,
                "id", number,
                "name", row.team().name(),
                "services", services,
                "offense", FeedBoard.points(points.offence()),
                "defense", FeedBoard.points(points.defence()),
                // What resets cost has no place of its own in this shape.
                "sla", FeedBoard.points(points.sla() + points.resets()),
                "total", FeedBoard.points(points.total()));
    }

    private static int status(CheckVerdict verdict) {
        return switch (verdict) {
            case OK -> 0;
            case OFFLINE -> 1;
            case MUMBLE -> 2;
            case CORRUPT -> 3;
            case RECOVERING -> 4;
            case CHECKER_ERROR -> -1;
        };
    }

    /** All that the board tells, in a shape of our own: every team, also those without a rank, with class and region. */
    static Map<String, Object> standings(FeedBoard feed) {
        Map<Long, Integer> numbers = feed.numbers();
        Map<Long, AttackDefenceBoard.Row> rows = rows(feed.board().attackDefence());
        List<Object> teams = feed.score().standings().stream()
                .<Object>map(standing -> team(
                        feed,
                        standing,
                        rows.get(standing.team().teamId()),
                        numbers.getOrDefault(standing.team().teamId(), 0)))
                .toList();
        return tree(
                "exercise", feed.board().exercise(),
                "state", feed.board().state().name().toLowerCase(Locale.ROOT),
                "frozen", feed.board().progress().isHeld(),
                "final", feed.board().progress().finalSince().isPresent(),
                "elapsed", feed.board().elapsed().toSeconds(),
                "tick",
                        feed.board()
                                .attackDefence()
                                .flatMap(AttackDefenceBoard::tick)
                                .orElse(null),
                "teams", teams);
    }

    private static Map<String, Object> team(
            FeedBoard feed, Standing standing, AttackDefenceBoard.@Nullable Row row, int number) {
        Map<String, Object> services = new LinkedHashMap<>();
        if (row != null) {
            row.cells()
                    .forEach(cell -> services.put(
                            cell.service(),
                            tree(
                                    "state", cell.verdict().map(Enum::name).orElse(null),
                                    "offence", FeedBoard.points(cell.points().offence()),
                                    "defence", FeedBoard.points(cell.points().defence()),
                                    "sla", FeedBoard.points(cell.points().sla()))));
        }
        return tree(
                "number", number,
                "name", standing.team().name(),
                "region", standing.team().region(),
                "class",
                        Optional.ofNullable(feed.classes().get(standing.team().teamId()))
                                .map(TeamClass::parameter)
                                .orElse(null),
                "entry", standing.team().ranking().name().toLowerCase(Locale.ROOT),
                "rank", standing.isRanked() ? standing.rank() : null,
                "points", FeedBoard.points(standing.micros()),
                "solved", List.copyOf(standing.solved().keySet()),
                "services", services);
    }

    private static Map<Long, AttackDefenceBoard.Row> rows(Optional<AttackDefenceBoard> matrix) {
        return matrix.map(AttackDefenceBoard::rows).orElse(List.of()).stream()
                .collect(Collectors.toMap(row -> row.team().teamId(), row -> row));
    }

    /** Names and values in turn. */
    private static Map<String, Object> tree(@Nullable Object... namesAndValues) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            tree.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return tree;
    }
}
