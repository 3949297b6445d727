package org.kakehashi.scoring.track;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.LedgerEntry;

/** The track of what instructors give and take off; its state is each team's lines. */
public final class Adjustments implements Track<Map<Long, List<Line>>> {
    @Override
    public Map<Long, List<Line>> start() {
        return Map.of();
    }

    @Override
    public Map<Long, List<Line>> advance(Map<Long, List<Line>> state, LedgerEntry entry) {
        List<Line> lines = new ArrayList<>(state.getOrDefault(entry.teamId(), List.of()));
        switch (entry.fact()) {
            case Fact.Adjusted adjusted ->
                lines.add(new Line(entry, adjusted.points(), adjusted.points(), Line.Reason.ADJUSTED));
            case Fact.Corrected corrected -> takeBack(lines, corrected, entry);
            default -> {
                return state;
            }
        }
        Map<Long, List<Line>> next = new HashMap<>(state);
        next.put(entry.teamId(), List.copyOf(lines));
        return Map.copyOf(next);
    }

    private static void takeBack(List<Line> lines, Fact.Corrected corrected, LedgerEntry entry) {
        OptionalInt index = Line.indexOf(corrected.sequence(), lines);
        if (index.isPresent()) {
            lines.set(index.getAsInt(), lines.get(index.getAsInt()).takenBack());
            lines.add(new Line(entry, 0, 0, Line.Reason.CORRECTION));
        }
    }

    @Override
    public Map<Long, TrackValue> view(Map<Long, List<Line>> state) {
        Map<Long, TrackValue> values = new HashMap<>();
        state.forEach((team, lines) -> values.put(
                team,
                new TrackValue(
                        lines.stream()
                                .filter(line -> line.points() != 0)
                                .map(line -> TrackValue.Gain.ofPoints(
                                        line.fact().sequence(), line.fact().elapsed(), line.points(), ""))
                                .toList(),
                        lines,
                        Map.of())));
        return values;
    }
}
