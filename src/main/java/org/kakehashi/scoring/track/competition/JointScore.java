package org.kakehashi.scoring.track.competition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Micros;
import org.kakehashi.scoring.track.Ranking;
import org.kakehashi.scoring.track.TrackValue;

/**
 * Several tracks as one score: {@code 1000 · Σ W_k · N_k / Σ W_k} with {@code N = (s − base) / (max − base)}. {@code s} is a team's
 * points in the track, {@code base} those of the NOP team, or 0 without one, and {@code max} the most that a ranked team has. Who did
 * worse than nothing is below zero. A track in which nobody is above the base gives nothing. Tracks that have no weight, or
 * that the scenario has not, are left out of both sums.
 *
 * <p>Gains are those of the tracks by what they weigh now, less those of the NOP team: the curve ends in the score.
 */
final class JointScore {
    private static final double MOST = 1000;

    private final Map<String, Integer> weights;
    private final List<Entrant> entrants;

    /** @param weights by track, its share */
    JointScore(Map<String, Integer> weights, List<Entrant> entrants) {
        this.weights = weights;
        this.entrants = entrants;
    }

    /** @param tracks by track, what each team has by it */
    Map<Long, TrackValue> of(Map<String, Map<Long, TrackValue>> tracks) {
        int all = tracks.keySet().stream().mapToInt(this::weight).sum();
        Map<Long, TrackValue> joint = new HashMap<>();
        tracks.forEach((track, values) -> {
            double most = all == 0 ? 0 : MOST * weight(track) / all;
            TrackValue base = base(values);
            long room = max(values) - base.micros();
            for (Entrant team : entrants) {
                TrackValue value = values.getOrDefault(team.teamId(), TrackValue.NOTHING);
                joint.merge(
                        team.teamId(),
                        value.with(room <= 0 ? List.of() : scaled(above(base, value), room, most)),
                        TrackValue::plus);
            }
        });
        return joint;
    }

    private int weight(String track) {
        return weights.getOrDefault(track, 0);
    }

    private TrackValue base(Map<Long, TrackValue> values) {
        return entrants.stream()
                .filter(team -> team.ranking() == Ranking.NOP)
                .findFirst()
                .map(team -> values.getOrDefault(team.teamId(), TrackValue.NOTHING))
                .orElse(TrackValue.NOTHING);
    }

    private long max(Map<Long, TrackValue> values) {
        return entrants.stream()
                .filter(Entrant::isRanked)
                .mapToLong(team -> values.getOrDefault(team.teamId(), TrackValue.NOTHING)
                        .micros())
                .max()
                .orElse(0);
    }

    private static List<TrackValue.Gain> above(TrackValue base, TrackValue value) {
        List<TrackValue.Gain> gains = new ArrayList<>(value.gains());
        base.gains()
                .forEach(gain -> gains.add(
                        new TrackValue.Gain(gain.sequence(), gain.elapsed(), -gain.micros(), gain.dimension())));
        gains.sort(Comparator.comparingLong(TrackValue.Gain::sequence));
        return gains;
    }

    /** Rounds running sums and not gains, so that the last one is the score itself. */
    private static List<TrackValue.Gain> scaled(List<TrackValue.Gain> gains, long room, double most) {
        List<TrackValue.Gain> scaled = new ArrayList<>();
        long sum = 0;
        long told = 0;
        for (TrackValue.Gain gain : gains) {
            sum += gain.micros();
            long now = Micros.of((double) sum / room * most);
            if (now != told) {
                scaled.add(new TrackValue.Gain(gain.sequence(), gain.elapsed(), now - told, gain.dimension()));
            }
            told = now;
        }
        return scaled;
    }
}
