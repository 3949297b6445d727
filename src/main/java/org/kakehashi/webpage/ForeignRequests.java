package org.kakehashi.webpage;

import java.util.Optional;
import java.util.Set;

/**
 * Which requests a page may get that it has not made itself: a link that is followed, and nothing else. Browsers send the
 * visitor's cookie along between host names of one domain, and any page could open WebSockets.
 */
public final class ForeignRequests {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private ForeignRequests() {}

    /**
     * What a browser says about a request.
     *
     * @param origin of the page that makes it, if the browser says so
     * @param site value of {@code Sec-Fetch-Site}, which browsers send to trustworthy addresses
     * @param mode value of {@code Sec-Fetch-Mode}
     * @param destination value of {@code Sec-Fetch-Dest}
     */
    public record Said(
            String method,
            boolean upgrade,
            Optional<String> origin,
            Optional<String> site,
            Optional<String> mode,
            Optional<String> destination) {}

    /** @param own origin of the page that is asked */
    public static boolean areAllowed(Said said, String own) {
        boolean isForeign = said.origin().filter(origin -> !origin.equals(own)).isPresent();
        if (said.upgrade()) {
            return said.origin().isPresent() && !isForeign;
        }
        if (!READING.contains(said.method())) {
            // The origin of a form is "null" if its page sends no referrer; the browser's own word is better.
            return said.site().map(ForeignRequests::isOwn).orElse(!isForeign);
        }
        return said.site().map(site -> isOwn(site) || isFollowedLink(said)).orElse(true);
    }

    private static boolean isOwn(String site) {
        return site.equals("same-origin") || site.equals("none");
    }

    private static boolean isFollowedLink(Said said) {
        return said.method().equals("GET")
                && said.mode().filter("navigate"::equals).isPresent()
                && said.destination().filter("document"::equals).isPresent();
    }
}
