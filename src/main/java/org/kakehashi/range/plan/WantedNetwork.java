package org.kakehashi.range.plan;

/**
 * A segment that a range makes or joins.
 *
 * @param owner the team whose range makes it, or the id of the shared part
 * @param name of the scenario's network
 * @param engineName unique on the engine
 */
public record WantedNetwork(long owner, String name, String engineName, String bridge, Subnet subnet) {
    static WantedNetwork of(String instance, long owner, String name, Subnet subnet) {
        // The bits above the smallest subnet are unique within any pool, so no two bridges share a name, and the
        // fixed prefix lets one host rule cover all of them. Interface names end at 15 characters.
        String bridge = "kk" + instance.substring(0, 6) + "-" + "%06x".formatted(subnet.base() >> 4 & 0xffffff);
        return new WantedNetwork(owner, name, prefix(instance, owner) + name, bridge, subnet);
    }

    /** What the names of all that a range has on the engine begin with. */
    public static String prefix(String instance, long owner) {
        return "kk-" + instance + "-" + (SharedPart.isShared(owner) ? "x" + -owner : "" + owner) + "-";
    }
}
