package org.kakehashi.scenario;

/**
 * A segment of a team's range.
 *
 * @param prefix length of the subnet that each copy gets, 20 to 28; with {@code cidr} its own, otherwise 26
 * @param cidr the address plan as the author drew it, or empty; copies keep its size, not its addresses
 */
public record Network(String name, int prefix, String cidr) {}
