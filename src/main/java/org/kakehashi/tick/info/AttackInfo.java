package org.kakehashi.tick.info;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kakehashi.scenario.Service;

/**
 * What players are told in a tick (attack info): whom they may attack and where, and where flags are that still count. It
 * never has a flag.
 *
 * @param round that goes on; empty before the first tick and after the end of play
 * @param targets all teams, in the order of their numbers
 * @param services in the scenario's order
 * @param places where flags are that still count, the oldest first
 */
public record AttackInfo(Optional<Round> round, List<Target> targets, List<Service> services, FlagPlaces places) {
    public AttackInfo {
        targets = List.copyOf(targets);
        services = List.copyOf(services);
    }

    /**
     * A tick that goes on.
     *
     * @param tick its number, 0 for the first
     * @param until its end if nobody stops the clock
     */
    public record Round(int tick, Instant began, Instant until) {}

    /**
     * A team whose services can be attacked.
     *
     * @param number in its exercise, 1 for the first team that was made
     * @param region such as {@code EU}
     * @param address IPv4 at which all its services are reached; empty before networks have addresses
     * @param counts whether its flags count; those of the organiser's team do not
     */
    public record Target(long teamId, int number, String name, String region, String address, boolean counts) {}

    /**
     * Where a flag is.
     *
     * @param tick in which it was placed
     * @param team number of the team in whose service it is
     * @param info as the checker told it
     */
    public record FlagPlace(int tick, int team, String service, String store, String info) {}

    /** Where flags are, in the order of their ticks, and found quickly by team and service. */
    public static final class FlagPlaces {
        private record Place(int team, String service) {}

        private final List<FlagPlace> all;
        private final Map<Place, List<FlagPlace>> by;

        public FlagPlaces(List<FlagPlace> places) {
            all = places.stream()
                    .sorted(Comparator.comparingInt(FlagPlace::tick).thenComparingInt(FlagPlace::team))
                    .toList();
            by = all.stream().collect(Collectors.groupingBy(place -> new Place(place.team(), place.service())));
        }

        /** The ticks of which places are told, the oldest first. */
        public List<Integer> ticks() {
            return all.stream().map(FlagPlace::tick).distinct().toList();
        }

        /** The places in one team's service, the oldest first. */
        public List<FlagPlace> at(Target target, Service service) {
            return by.getOrDefault(new Place(target.number(), service.id()), List.of());
        }
    }
}
