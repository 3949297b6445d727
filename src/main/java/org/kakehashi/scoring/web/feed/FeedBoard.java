package org.kakehashi.scoring.web.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.exercise.team.TeamClass;
import org.kakehashi.exercise.timeline.ExerciseClock;
import org.kakehashi.scoring.Board;
import org.kakehashi.scoring.track.Scoreboard;
import org.kakehashi.scoring.track.Standing;

/**
 * The public board of which feeds tell.
 *
 * @param score of all teams, or of those of one class among themselves
 * @param classes by team id, of those that declared one
 */
record FeedBoard(Board board, Scoreboard score, Map<Long, TeamClass> classes) {
    private static final int MICROS = 6;
    private static final int DECIMALS = 4;

    /** @param only the class of the teams that are compared; empty for all */
    static FeedBoard of(Board board, Map<Long, TeamClass> classes, Optional<TeamClass> only) {
        Scoreboard joint = board.joint();
        Scoreboard score = only.map(wanted -> Scoreboard.of(
                        joint.standings().stream()
                                .map(Standing::team)
                                .filter(team -> classes.get(team.teamId()) == wanted)
                                .toList(),
                        board.progress().values()))
                .orElse(joint);
        return new FeedBoard(board, score, classes);
    }

    /** Numbers of teams, counted from 1 in the order in which they were made, as attack info has them. */
    Map<Long, Integer> numbers() {
        Map<Long, Integer> numbers = new HashMap<>();
        board.teams().forEach(team -> numbers.put(team.teamId(), numbers.size() + 1));
        return numbers;
    }

    List<Standing> ranked() {
        return score.standings().stream().filter(Standing::isRanked).toList();
    }

    /** When a play time was, in seconds since 1970; empty if a rewind took it back. */
    Optional<Long> at(Duration elapsed) {
        return board.clock().reached(elapsed).map(ExerciseClock.Reached::at).map(Instant::getEpochSecond);
    }

    /** Points from millionths, rounded half to even to four decimals, as FAUST CTF does it. */
    static BigDecimal points(long micros) {
        return BigDecimal.valueOf(micros, MICROS)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }
}
