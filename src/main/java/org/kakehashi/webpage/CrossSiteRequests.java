package org.kakehashi.webpage;

import java.util.Optional;
import java.util.Set;

/**
 * Which requests a page may get that it has not made itself: a link that is followed, and nothing else. Browsers send the
 * visitor's cookie along between host names of one domain, and any page could open WebSockets.
 */
public final class CrossSiteRequests {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private CrossSiteRequests() {}

    /**
     * What a browser says about a request.
     *
     * @param origin of the page that makes it, if the browser says so
     * @param site value of {@code Sec-Fetch-Site}, which browsers send to trustworthy addresses
     * @param mode value of {@code Sec-Fetch-Mode}
     * @param destination value of {@code Sec-Fetch-Dest}
     */
    public record FetchMetadata(
            String method,
            boolean upgrade,
            Optional<String> origin,
            Optional<String> site,
            Optional<String> mode,
            Optional<String> destination) {}

    /** @param own origin of the page that is asked */
    public static boolean areAllowed(FetchMetadata request, String own) {
        boolean isForeign =
                request.origin().filter(origin -> !origin.equals(own)).isPresent();
        if (request.upgrade()) {
            return request.origin().isPresent() && !isForeign;
        }
        if (!READING.contains(request.method())) {
            // The origin of a form is "null" if its page sends no referrer; the browser's own word is better.
            return request.site().map(CrossSiteRequests::isOwn).orElse(!isForeign);
        }
        return request.site()
                .map(site -> isOwn(site) || isFollowedLink(request))
                .orElse(true);
    }

    private static boolean isOwn(String site) {
        return site.equals("same-origin") || site.equals("none");
    }

    private static boolean isFollowedLink(FetchMetadata request) {
        return request.method().equals("GET")
                && request.mode().filter("navigate"::equals).isPresent()
                && request.destination().filter("document"::equals).isPresent();
    }
}
