package org.kakehashi.scoring;

import java.util.List;
import java.util.Map;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.track.Composition;
import org.kakehashi.scoring.track.TrackValue;
import org.kakehashi.scoring.track.jeopardy.ScoringRules;

/**
 * The facts of an exercise, folded so far. It never changes; {@link #advance} gives the next one, so that each fact is read
 * and folded once.
 */
public final class BoardFold {
    private final Composition tracks;
    private final List<Composition.Part<?>> state;
    private final Map<Long, TrackValue> values;
    private final long sequence;

    private BoardFold(Composition tracks, List<Composition.Part<?>> state, long sequence) {
        this.tracks = tracks;
        this.state = state;
        this.values = tracks.view(state);
        this.sequence = sequence;
    }

    /** Before anything happened. */
    static BoardFold of(Scenario scenario) {
        Composition tracks = ScoringRules.of(scenario).tracks();
        return new BoardFold(tracks, tracks.start(), 0);
    }

    /** After more entries, the next ones that move a board. */
    BoardFold advance(List<LedgerEntry> entries) {
        return entries.isEmpty()
                ? this
                : new BoardFold(
                        tracks,
                        tracks.advance(state, entries),
                        entries.getLast().sequence());
    }

    /** What each team has. */
    public Map<Long, TrackValue> values() {
        return values;
    }

    /** Number of the last entry that is in; 0 if there is none. */
    public long sequence() {
        return sequence;
    }
}
