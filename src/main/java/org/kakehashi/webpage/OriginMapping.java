package org.kakehashi.webpage;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a page is called on either side.
 *
 * @param outside origin in the browser, such as {@code http://abc.localhost:8081}
 * @param node name of the node, by which the page knows itself
 * @param port of the node
 */
public record OriginMapping(String outside, String node, int port) {
    private static final Pattern ABSOLUTE =
            Pattern.compile("(?:https?:)?//([^/?#]*)(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What the node is told it was asked for. */
    public String host() {
        return port == 80 ? node : node + ":" + port;
    }

    /** The origin as the node knows it. */
    public String inside() {
        return "http://" + host();
    }

    /** An address that the browser sent, as the node knows it; empty if it is not of this page. */
    Optional<String> inward(String address) {
        if (address.equals(outside)) {
            return Optional.of(inside());
        }
        return address.startsWith(outside + "/")
                ? Optional.of(inside() + address.substring(outside.length()))
                : Optional.empty();
    }

    /** An address that the node sent, as the browser knows it; addresses of others stay as they are. */
    String outward(String address) {
        Matcher absolute = ABSOLUTE.matcher(address.strip());
        if (!absolute.matches() || !isOwn(absolute.group(1).toLowerCase(Locale.ROOT))) {
            return address;
        }
        return outside + absolute.group(2);
    }

    private boolean isOwn(String authority) {
        return Set.of(node, node + ":" + port, "localhost:" + port, "127.0.0.1:" + port)
                .contains(authority);
    }
}
