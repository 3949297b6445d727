package org.kakehashi.site;

import java.util.Set;

/**
 * Where the platform listens.
 *
 * @param host a name or an address, of IPv6 without brackets; one of all addresses of this host is possible
 */
public record ListeningAddress(String host, int port) {
    private static final Set<String> ALL = Set.of("0.0.0.0", "::", "0:0:0:0:0:0:0:0");

    /** Where a browser on this host finds it, without a slash at the end. */
    public String origin() {
        return "http://" + (ALL.contains(host) ? "localhost" : host.contains(":") ? "[" + host + "]" : host) + ":"
                + port;
    }
}
