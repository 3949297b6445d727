package org.kakehashi.scoring.track;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kakehashi.scoring.fact.LedgerEntry;

/** Several tracks as one: a team has what all of them give it together, each counted by its weight. */
public final class Composition implements Track<List<Composition.Part<?>>> {
    private final List<Part<?>> parts;

    /**
     * A track and how far it has got.
     *
     * @param weight in percent, 100 for as the track counts
     * @param dimension of those of its points that have none, or empty
     */
    public record Part<S>(Track<S> track, S state, int weight, String dimension) {
        /** A track at its start that counts as it is. */
        public static <S> Part<S> of(Track<S> track) {
            return of(track, 100, "");
        }

        public static <S> Part<S> of(Track<S> track, int weight, String dimension) {
            return new Part<>(track, track.start(), weight, dimension);
        }

        Part<S> advanced(LedgerEntry entry) {
            return new Part<>(track, track.advance(state, entry), weight, dimension);
        }

        void addTo(Map<Long, TrackValue> values) {
            track.view(state)
                    .forEach((team, value) -> values.merge(team, value.weighted(weight, dimension), TrackValue::plus));
        }
    }

    public Composition(List<Part<?>> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public List<Part<?>> start() {
        return parts;
    }

    @Override
    public List<Part<?>> advance(List<Part<?>> state, LedgerEntry entry) {
        List<Part<?>> next = new ArrayList<>();
        state.forEach(part -> next.add(part.advanced(entry)));
        return List.copyOf(next);
    }

    @Override
    public Map<Long, TrackValue> view(List<Part<?>> state) {
        Map<Long, TrackValue> values = new HashMap<>();
        state.forEach(part -> part.addTo(values));
        return Map.copyOf(values);
    }
}
