package org.kakehashi.scoring.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.scoring.BoardFold;
import org.kakehashi.scoring.fact.CanonicalJson;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Micros;
import org.kakehashi.scoring.track.Scoreboard;
import org.kakehashi.scoring.track.Standing;
import org.kakehashi.scoring.track.attackdefence.AttackDefenceBoard;
import org.kakehashi.scoring.track.attackdefence.view.CellPoints;
import org.kakehashi.scoring.track.attackdefence.view.FirstBlood;

/**
 * All boards of an exercise as lines: together, of each region, of tasks and of services; and, while the public board stands
 * still, the same as the public sees it. Equal folds give equal lines.
 */
final class BoardLines {
    private final ScoreRules rules;
    private final List<String> lines = new ArrayList<>();

    private BoardLines(ScoreRules rules) {
        this.rules = rules;
    }

    static List<String> of(ScoreRules rules, BoardFold fold) {
        var boards = new BoardLines(rules);
        boards.all("", fold);
        if (fold.frozenSince().isPresent()) {
            boards.all("public ", fold.forPublic());
        }
        return boards.lines;
    }

    /** Regions that teams play for, in the order of their names. */
    static List<String> regions(ScoreRules rules) {
        return rules.entrants().stream()
                .map(Entrant::region)
                .distinct()
                .sorted()
                .toList();
    }

    private void all(String whose, BoardFold fold) {
        board(whose + "joint", fold.joint());
        for (String region : regions(rules)) {
            board(whose + "region " + region, fold.of(region));
        }
        board(whose + "tasks", fold.tasks());
        services(whose + "services", fold.attackDefence());
        if (rules.scenario().scoring().competition().regions() == ScoringPlan.RegionValue.REGIONAL_VALUE) {
            for (String region : regions(rules)) {
                services(whose + "services " + region, fold.attackDefence(region));
            }
        }
    }

    private void add(String board, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("board", board);
        lines.add(ScoreFile.BOARD + "\t" + CanonicalJson.write(all));
    }

    private void board(String name, Scoreboard board) {
        for (Standing standing : board.standings()) {
            Map<String, Object> values = new HashMap<>();
            values.put("team", standing.team().teamId());
            values.put("ranking", standing.team().ranking().name());
            values.put("rank", standing.rank());
            values.put("points", Micros.text(standing.micros()));
            values.put("solved", standing.solved().size());
            values.put("firsts", standing.firsts().size());
            add(name, values);
        }
        board.regions()
                .forEach(total -> add(
                        name,
                        Map.of(
                                "region",
                                total.region(),
                                "teams",
                                total.teams(),
                                "points",
                                Micros.text(total.micros()))));
    }

    private void services(String name, Optional<AttackDefenceBoard> matrix) {
        matrix.ifPresent(board -> {
            board.rows().forEach(row -> row(name, row));
            board.firstBloods().forEach(first -> add(name, first(first)));
        });
    }

    private void row(String name, AttackDefenceBoard.Row row) {
        Map<String, Object> values = points(row.points());
        values.put("team", row.team().teamId());
        values.put("rank", row.rank());
        values.put("resets", Micros.text(row.points().resets()));
        values.put("failed", row.failed());
        add(name, values);
        for (AttackDefenceBoard.Cell cell : row.cells()) {
            Map<String, Object> of = points(cell.points());
            of.put("team", row.team().teamId());
            of.put("service", cell.service());
            of.put("verdict", cell.verdict().map(Enum::name).orElse(""));
            add(name, of);
        }
    }

    private static Map<String, Object> points(CellPoints points) {
        Map<String, Object> values = new HashMap<>();
        values.put("offence", Micros.text(points.offence()));
        values.put("defence", Micros.text(points.defence()));
        values.put("sla", Micros.text(points.sla()));
        values.put("points", Micros.text(points.total()));
        return values;
    }

    private static Map<String, Object> first(FirstBlood first) {
        return Map.of(
                "first",
                first.service() + "/" + first.store(),
                "team",
                first.team().teamId(),
                "victim",
                first.victim().teamId(),
                "sequence",
                first.sequence());
    }
}
