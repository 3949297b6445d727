package org.kakehashi.site.web;

import io.smallrye.common.net.Inet;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request says about the browser that sent it. A reverse proxy adds to it in {@code X-Forwarded-*}; these headers
 * are believed only if the connection comes from a proxy that the operator named, because anybody can send them.
 */
@ApplicationScoped
public class Forwarding {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    @Inject
    SiteConfig site;

    /**
     * The address of the browser. Each proxy adds the address that it was called from at the end, and what stands before
     * may be invented: so from the end, the first that is not of a proxy.
     */
    public String address(HttpServerRequest request) {
        String nearest = peer(request);
        for (String said : said(request, "X-Forwarded-For").reversed()) {
            InetAddress before = Inet.parseInetAddress(said);
            if (before == null || !isProxy(nearest)) {
                break;
            }
            nearest = Inet.toOptimalString(before.getAddress());
        }
        return nearest;
    }

    /** {@code http} or {@code https}, as the browser has it. */
    String scheme(HttpServerRequest request) {
        return believed(request, "X-Forwarded-Proto")
                .map(scheme -> scheme.toLowerCase(Locale.ROOT))
                .filter(SCHEMES::contains)
                .orElse(String.valueOf(request.scheme()));
    }

    /** Host and port, as the browser has them; null if there is none, or none that makes sense. */
    @Nullable
    HostAndPort authority(HttpServerRequest request) {
        return believed(request, "X-Forwarded-Host")
                .map(host -> HostAndPort.parseAuthority(host, -1))
                .orElseGet(request::authority);
    }

    private Optional<String> believed(HttpServerRequest request, String header) {
        List<String> said = said(request, header);
        return said.isEmpty() || !isProxy(peer(request)) ? Optional.empty() : Optional.of(said.getLast());
    }

    private boolean isProxy(String address) {
        InetAddress parsed = Inet.parseInetAddress(address);
        return parsed != null
                && site.trustedProxies().stream().flatMap(List::stream).anyMatch(proxy -> proxy.includes(parsed));
    }

    private static String peer(HttpServerRequest request) {
        return String.valueOf(request.remoteAddress().hostAddress());
    }

    private static List<String> said(HttpServerRequest request, String header) {
        return request.headers().getAll(header).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
    }
}
