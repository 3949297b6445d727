package org.kakehashi.site.web;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an address that a browser names is of this site. */
final class OwnAddress {
    private OwnAddress() {}

    /** @param address an origin or a whole address */
    static boolean is(String address, HttpServerRequest request, SiteConfig site) {
        return parsed(address)
                .filter(uri -> isOurs(uri, request.getHeader("Host"), site))
                .isPresent();
    }

    /** Path and query of the page of this site that the request came from, as the browser says; else the start page. */
    static String cameFrom(HttpServerRequest request, SiteConfig site) {
        String referer = request.getHeader("Referer");
        return Optional.ofNullable(referer)
                .flatMap(OwnAddress::parsed)
                .filter(uri -> isOurs(uri, request.getHeader("Host"), site))
                .map(uri -> LocalPath.of(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())))
                .orElse("/");
    }

    private static boolean isOurs(URI address, @Nullable String host, SiteConfig site) {
        String authority = address.getRawAuthority();
        return authority != null
                && (authority.equals(host)
                        || site.publicUrl()
                                .filter(url -> url.equals(address.getScheme() + "://" + authority))
                                .isPresent());
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.of(URI.create(address));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
