package org.kakehashi.play.web.workspace;

import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.kakehashi.exercise.team.Participant;
import org.kakehashi.play.Player;

/**
 * The people of a team.
 *
 * @param mates the others who have a seat, by seat
 * @param names of everybody who ever joined, by the number of the participant
 */
public record Crew(List<Mate> mates, Map<Long, String> names) {
    /** @param here whether they have the page open */
    public record Mate(String name, int seat, boolean here) {
        /** The first letter of the name, as one writes it. */
        public String initial() {
            return name.substring(0, name.offsetByCodePoints(0, 1));
        }
    }

    public static Crew of(Player player, List<Participant> everybody, LongPredicate isHere) {
        return new Crew(
                everybody.stream()
                        .filter(one -> one.isSeated() && one.id() != player.participantId())
                        .map(one -> new Mate(one.displayName(), one.seat(), isHere.test(one.id())))
                        .toList(),
                everybody.stream().collect(Collectors.toMap(Participant::id, Participant::displayName)));
    }

    public long here() {
        return mates.stream().filter(Mate::here).count();
    }

    public long away() {
        return mates.size() - here();
    }
}
