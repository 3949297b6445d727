package org.kakehashi.scoring.track.competition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Micros;
import org.kakehashi.scoring.track.Ranking;
import org.kakehashi.scoring.track.Scoreboard;
import org.kakehashi.scoring.track.Standing;
import org.kakehashi.scoring.track.TieKey;
import org.kakehashi.scoring.track.TrackValue;

/** How tracks become one score, and how equal points are told apart. */
class CompetitionTest {
    private static final List<Entrant> TEAMS = List.of(
            new Entrant(1, "one", "EU"),
            new Entrant(2, "two", "JP"),
            new Entrant(3, "three", "EU"),
            new Entrant(4, "NOP", "EU", Ranking.NOP),
            new Entrant(5, "guest", "JP", Ranking.GUEST));

    private static TrackValue value(long... micros) {
        List<TrackValue.Gain> gains = new ArrayList<>();
        for (int i = 0; i < micros.length; i++) {
            gains.add(new TrackValue.Gain(i + 1, Duration.ofMinutes(i + 1), micros[i], "d" + i % 2));
        }
        return new TrackValue(gains, List.of(), Map.of());
    }

    private static Map<Long, Long> micros(Map<Long, TrackValue> values) {
        Map<Long, Long> micros = new HashMap<>();
        values.forEach((team, value) -> micros.put(team, value.micros()));
        return micros;
    }

    /**
     * Attack-defence, weight 3: NOP 20, best ranked 120, so N = (s − 20)/100: 1, 0.5, −0.2 and the guest, who is not the measure, 1.3. Tasks,
     * weight 1: best 200, N = s/200: 0.25, 1, 0. Joint: 1000·(3·N + 1·N')/4, that is 750 and 250 for all of each.
     */
    @Test
    void tracksAreJoinedByWeightsOfWhatTheyAreWorthAboveDoingNothing() {
        Map<Long, TrackValue> services = Map.of(
                1L, value(Micros.of(100L), Micros.of(20L)),
                2L, value(Micros.of(70L)),
                3L, value(0),
                4L, value(Micros.of(5L), Micros.of(15L)),
                5L, value(Micros.of(150L)));
        Map<Long, TrackValue> tasks = Map.of(1L, value(Micros.of(50L)), 2L, value(Micros.of(200L)));
        Map<Long, TrackValue> joint = new JointScore(
                        Map.of(Competition.ATTACK_DEFENCE, 3, Competition.JEOPARDY, 1, "rubric", 5), TEAMS)
                .of(Map.of(Competition.ATTACK_DEFENCE, services, Competition.JEOPARDY, tasks));
        assertEquals(
                Map.of(
                        1L, Micros.of(812.5),
                        2L, Micros.of(625L),
                        3L, Micros.of(-150L),
                        4L, 0L,
                        5L, Micros.of(975L)),
                micros(joint));
    }

    @Test
    void whereNobodyIsAboveNothingATrackGivesNothing() {
        Map<Long, TrackValue> services = Map.of(1L, value(7), 4L, value(7), 3L, value(2));
        assertEquals(
                Map.of(1L, 0L, 2L, 0L, 3L, 0L, 4L, 0L, 5L, 0L),
                micros(new JointScore(Map.of(Competition.ATTACK_DEFENCE, 1), TEAMS)
                        .of(Map.of(Competition.ATTACK_DEFENCE, services))));
    }

    /** For drawn values: the best has all of a track, and running sums that are rounded end where the score does. */
    @Test
    void theBestOfATrackHasAllOfItToTheLastDigit() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            Map<Long, TrackValue> values = new HashMap<>();
            for (Entrant team : TEAMS) {
                values.put(
                        team.teamId(),
                        value(random.longs(random.nextInt(20), -1_000_000, 9_000_000)
                                .toArray()));
            }
            Map<Long, TrackValue> joint = new JointScore(
                            Map.of(Competition.ATTACK_DEFENCE, 1 + random.nextInt(9)), TEAMS)
                    .of(Map.of(Competition.ATTACK_DEFENCE, values));
            long base = values.get(4L).micros();
            long max = Math.max(
                    values.get(1L).micros(),
                    Math.max(values.get(2L).micros(), values.get(3L).micros()));
            for (Entrant team : TEAMS) {
                double n = max <= base ? 0 : (double) (values.get(team.teamId()).micros() - base) / (max - base);
                assertEquals(Micros.of(1000 * n), joint.get(team.teamId()).micros(), 1, "seed " + seed);
            }
            if (max > base) {
                assertEquals(Micros.of(1000L), joint.get(best(values)).micros(), "seed " + seed);
            }
        }
    }

    private static long best(Map<Long, TrackValue> values) {
        long best = 1;
        for (long team = 2; team <= 3; team++) {
            best = values.get(team).micros() > values.get(best).micros() ? team : best;
        }
        return best;
    }

    private static TrackValue tied(int failed, long offence, long... micros) {
        TrackValue value = value(micros);
        return new TrackValue(value.gains(), List.of(), Map.of(), new TieKey(true, failed, offence));
    }

    @Test
    void equalPointsAreToldApartByChecksThenAttackThenTheEarlierRiseAndElseShareARank() {
        List<Entrant> teams = new ArrayList<>();
        for (int team = 1; team <= 6; team++) {
            teams.add(new Entrant(team, "t" + team, "EU", team == 6 ? Ranking.DISQUALIFIED : Ranking.RANKED));
        }
        Scoreboard board = Scoreboard.of(
                teams,
                Map.of(
                        1L, tied(2, 9, 10),
                        2L, tied(1, 5, 4, 6),
                        3L, tied(1, 5, 10),
                        4L, tied(1, 7, 10),
                        5L, tied(1, 5, 10, -1, 1, 0),
                        6L, tied(0, 9, 11)));
        assertEquals(
                List.of("1 t4", "2 t3", "3 t2", "4 t5", "5 t1", "0 t6"),
                board.standings().stream()
                        .map(standing -> standing.rank() + " " + standing.team().name())
                        .toList());
        assertEquals(5, board.regions().getFirst().teams());
        Scoreboard shared = Scoreboard.of(
                teams, Map.of(1L, tied(1, 5, 10), 2L, tied(1, 5, 10), 3L, tied(1, 5, 9), 4L, tied(1, 5, 10)));
        assertEquals(
                List.of(1, 1, 1, 4, 5, 0),
                shared.standings().stream().map(Standing::rank).toList());
    }

    @Test
    void ranksAreFoundByMillionthsAndPointsShownWhole() {
        Scoreboard board =
                Scoreboard.of(TEAMS, Map.of(1L, value(1_500_000), 2L, value(2_499_999), 3L, value(2_500_000)));
        assertEquals(
                List.of("1 three 2", "2 two 2", "3 one 2", "0 NOP 0", "0 guest 0"),
                board.standings().stream()
                        .map(standing -> standing.rank() + " " + standing.team().name() + " " + standing.points())
                        .toList());
        assertEquals(2, board.regions().size());
        assertEquals(4_000_000, board.regions().getFirst().micros());
        assertTrue(board.ranksAt(Duration.ofHours(1)).keySet().containsAll(List.of(1L, 2L, 3L)));
    }

    @Test
    void millionthsAreRoundedHalfToEven() {
        assertEquals(
                List.of(0, 2, 2, -2, 0, 1),
                List.of(500_000L, 1_500_000L, 2_500_000L, -1_500_000L, -500_000L, 500_001L).stream()
                        .map(Micros::toPoints)
                        .toList());
        assertEquals("-0.000001", Micros.text(-1));
        assertEquals("12.500000", Micros.text(Micros.of(12.5)));
    }
}
