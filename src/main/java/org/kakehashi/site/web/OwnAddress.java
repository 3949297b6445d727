package org.kakehashi.site.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.site.PublicUrl;

/** Where browsers have this site: at the address that the operator names, or else at the one by which they come. */
@ApplicationScoped
public class OwnAddress {
    @Inject
    SiteConfig site;

    @Inject
    Forwarding forwarding;

    /** Scheme, host and port of this site in the browser that sent a request, such as {@code https://range.example}. */
    public String origin(HttpServerRequest request) {
        return site.publicUrl().map(PublicUrl::origin).orElseGet(() -> cameBy(request));
    }

    /** Path and query of the page of this site that the request came from, as the browser says; else the start page. */
    String cameFrom(HttpServerRequest request) {
        return local(request.getHeader("Referer"), request).orElse("/");
    }

    /** Path and query of an address that a request names; empty if it is none of this site. */
    Optional<String> local(@Nullable String address, HttpServerRequest request) {
        String origin = origin(request);
        return Optional.ofNullable(address)
                .flatMap(OwnAddress::parsed)
                .filter(uri -> origin.equals(uri.getScheme() + "://" + uri.getRawAuthority()))
                .map(uri ->
                        LocalPath.of(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())));
    }

    private String cameBy(HttpServerRequest request) {
        String scheme = forwarding.scheme(request);
        HostAndPort authority = forwarding.authority(request);
        if (authority == null) {
            return scheme + "://";
        }
        int usual = scheme.equals("https") ? 443 : 80;
        String host = authority.host().toLowerCase(Locale.ROOT);
        boolean portIsUsual = authority.port() <= 0 || authority.port() == usual;
        return scheme + "://" + host + (portIsUsual ? "" : ":" + authority.port());
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.of(URI.create(address));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
