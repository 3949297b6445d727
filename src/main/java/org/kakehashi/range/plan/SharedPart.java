package org.kakehashi.range.plan;

import java.util.ArrayList;
import java.util.List;
import org.kakehashi.range.plan.WantedRange.Copy;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Scenario;

/**
 * The part of a scenario that all teams of an exercise share: networks and nodes that exist once. It is planned,
 * deployed and taken away like the range of a team whose id is the exercise's with a minus.
 *
 * @param id of this part, negative; 0 for a scenario without one
 * @param crews all teams of the exercise, in the order in which they were made
 */
public record SharedPart(long id, List<Crew> crews) {
    /** No part is shared. */
    public static final SharedPart NONE = new SharedPart(0, List.of());

    /** @param seats places in the team */
    public record Crew(long teamId, int seats) {}

    private static final int LARGEST_PREFIX_LENGTH = 28;
    private static final int SMALLEST_PREFIX_LENGTH = 20;

    public static long idOf(long exerciseId) {
        return -exerciseId;
    }

    public static boolean isShared(long teamId) {
        return teamId < 0;
    }

    /** Whether a scenario has anything that exists once for all. */
    public static boolean isIn(Scenario scenario) {
        return scenario.networks().stream().anyMatch(SharedPart::owns)
                || scenario.nodes().stream().anyMatch(node -> node.per() == Node.Per.EXERCISE);
    }

    static boolean owns(Network network) {
        return network.per() == Network.Per.EXERCISE;
    }

    /** Whether a range makes this network itself: a team its own, the shared part the common ones. */
    public static boolean makes(long teamId, Network network) {
        return isShared(teamId) == owns(network);
    }

    /** Everybody who may join a shared network, those of the shared part first, in an order that teams only lengthen; empty if none is. */
    List<Copy> everybody(Scenario scenario) {
        if (id == 0) {
            return List.of();
        }
        List<Copy> all = new ArrayList<>(WantedRange.copies(scenario, id, 0));
        crews.forEach(crew -> all.addAll(WantedRange.copies(scenario, crew.teamId(), crew.seats())));
        return all;
    }

    /** A prefix length with room for everybody who joins a shared network, never smaller than its author asked for. */
    public int prefix(Scenario scenario, Network network) {
        long members = everybody(scenario).stream()
                .filter(copy -> copy.node().networks().contains(network.name()))
                .count();
        int length = Math.min(network.prefix(), LARGEST_PREFIX_LENGTH);
        while (length > SMALLEST_PREFIX_LENGTH && (1L << (32 - length)) < members + AddressPlan.NOT_FOR_NODES) {
            length--;
        }
        return length;
    }
}
