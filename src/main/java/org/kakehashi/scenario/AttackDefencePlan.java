package org.kakehashi.scenario;

import java.util.List;
import java.util.Optional;

/**
 * What teams defend and attack, tick by tick.
 *
 * @param services in the order written; empty for a scenario without attack-defence
 */
public record AttackDefencePlan(List<Service> services, Ticks ticks) {
    public static final AttackDefencePlan NONE = new AttackDefencePlan(List.of(), Ticks.STANDARD);

    /**
     * How play time is divided.
     *
     * @param seconds length of a tick
     * @param valid for how many ticks a flag counts, that in which it was placed among them
     */
    public record Ticks(int seconds, int valid) {
        public static final Ticks STANDARD = new Ticks(60, 5);
    }

    public boolean isPlayed() {
        return !services.isEmpty();
    }

    /** Whether a service runs on the node of this name that each team has. */
    public boolean runsOn(String node) {
        return services.stream().anyMatch(service -> service.node().equals(node));
    }

    public Optional<Service> service(String id) {
        return services.stream().filter(service -> service.id().equals(id)).findFirst();
    }
}
