package org.kakehashi.scoring.track;

import java.util.HashMap;
import java.util.Map;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.LedgerEntry;

/**
 * Which teams were taken out of the ranking, and not put back.
 *
 * @param teams by number of the fact that says so
 */
public record Disqualifications(Map<Long, Long> teams) {
    public static final Disqualifications NONE = new Disqualifications(Map.of());

    public Disqualifications {
        teams = Map.copyOf(teams);
    }

    /** After one more entry. */
    public Disqualifications with(LedgerEntry entry) {
        Map<Long, Long> next = new HashMap<>(teams);
        switch (entry.fact()) {
            case Fact.Disqualified disqualified -> next.put(entry.sequence(), disqualified.teamId());
            case Fact.Corrected corrected when teams.containsKey(corrected.sequence()) ->
                next.remove(corrected.sequence());
            default -> {
                return this;
            }
        }
        return new Disqualifications(next);
    }

    public boolean has(long team) {
        return teams.containsValue(team);
    }

    /** The team, without its rank if it was taken out. */
    public Entrant applyTo(Entrant team) {
        return has(team.teamId()) ? team.as(Ranking.DISQUALIFIED) : team;
    }
}
