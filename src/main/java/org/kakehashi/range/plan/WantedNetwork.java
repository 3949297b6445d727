package org.kakehashi.range.plan;

/**
 * A segment of one team's range.
 *
 * @param name of the scenario's network
 * @param engineName unique on the engine
 */
public record WantedNetwork(String name, String engineName, String bridge, Subnet subnet) {
    static WantedNetwork of(String instance, long teamId, String name, Subnet subnet) {
        // The bits above the smallest subnet are unique within any pool, so no two bridges share a name, and the
        // fixed prefix lets one host rule cover all of them. Interface names end at 15 characters.
        String bridge = "kk" + instance.substring(0, 6) + "-" + "%06x".formatted(subnet.base() >> 4 & 0xffffff);
        return new WantedNetwork(name, "kk-" + instance + "-" + teamId + "-" + name, bridge, subnet);
    }
}
