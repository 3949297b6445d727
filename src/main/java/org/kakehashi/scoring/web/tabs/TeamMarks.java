package org.kakehashi.scoring.web.tabs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kakehashi.scoring.track.Entrant;

/**
 * What teams are called in little room: their region and a number within it, in the order of creation, such as {@code EU1}.
 *
 * @param numbers by team id
 */
record TeamMarks(Map<Long, Integer> numbers) {
    static TeamMarks of(List<Entrant> teams) {
        Map<String, Integer> last = new HashMap<>();
        Map<Long, Integer> numbers = new HashMap<>();
        teams.forEach(team -> numbers.put(team.teamId(), last.merge(team.region(), 1, Integer::sum)));
        return new TeamMarks(Map.copyOf(numbers));
    }

    int number(Entrant team) {
        return numbers.getOrDefault(team.teamId(), 0);
    }

    String mark(Entrant team) {
        return team.region() + number(team);
    }
}
