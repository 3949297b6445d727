package org.kakehashi.webpage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which headers pass between a browser and a node, and how they change. */
public final class HeaderRules {
    /** They belong to one connection, or are said anew by whoever frames the body. */
    private static final Set<String> HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings",
            "expect");

    /**
     * What would tell a node about the visitor's computer, or about an address that it must not know itself by: an
     * application that believed some of them and not others would refuse its own forms.
     */
    private static final Set<String> NOT_INWARD =
            Set.of("host", "forwarded", "via", "x-real-ip", "x-client-ip", "true-client-ip", "cf-connecting-ip");

    /**
     * What reaches beyond the page: it would bind the whole host to TLS or to another server, clear the platform's cookies,
     * let scripts live on behind the page, report to others, or give orders to the operator's proxy.
     */
    private static final Set<String> NOT_OUTWARD = Set.of(
            "strict-transport-security",
            "public-key-pins",
            "public-key-pins-report-only",
            "expect-ct",
            "alt-svc",
            "clear-site-data",
            "service-worker-allowed",
            "nel",
            "report-to",
            "reporting-endpoints",
            "set-cookie2",
            "origin-agent-cluster",
            "x-sendfile",
            "x-lighttpd-send-file");

    private static final Set<String> ADDRESSES = Set.of("location", "content-location", "access-control-allow-origin");

    private HeaderRules() {}

    /** A request's headers as the node gets them, {@code Host} included. */
    public static List<Header> inward(List<Header> headers, OriginMapping origins) {
        Set<String> named = namedByConnection(headers);
        Stream<Header> passed = headers.stream()
                .filter(header -> !isOfConnection(header, named))
                .filter(header -> !NOT_INWARD.contains(header.lowerName())
                        && !header.lowerName().startsWith("x-forwarded-"))
                .flatMap(header -> inward(header, origins));
        return Stream.concat(Stream.of(new Header("Host", origins.host())), passed)
                .toList();
    }

    private static Stream<Header> inward(Header header, OriginMapping origins) {
        return switch (header.lowerName()) {
            case "origin", "referer" ->
                origins.inward(header.value()).stream().map(value -> new Header(header.name(), value));
            case "cookie" -> CookieRules.inward(header.value()).stream().map(value -> new Header("Cookie", value));
            default -> Stream.of(header);
        };
    }

    /** An answer's headers as the browser gets them. */
    public static List<Header> outward(List<Header> headers, OriginMapping origins, boolean secure) {
        Set<String> named = namedByConnection(headers);
        Stream<Header> passed = headers.stream()
                .filter(header -> !isOfConnection(header, named))
                .filter(header -> !NOT_OUTWARD.contains(header.lowerName())
                        && !header.lowerName().startsWith("x-accel-"))
                .flatMap(header -> outward(header, origins, secure));
        return Stream.concat(passed, OWN.stream()).toList();
    }

    /** Beside the node's own policy: no other site frames the page, and no other page of a node can join its origin. */
    private static final List<Header> OWN = List.of(
            new Header("Content-Security-Policy", "frame-ancestors 'self'"), new Header("Origin-Agent-Cluster", "?1"));

    private static Stream<Header> outward(Header header, OriginMapping origins, boolean secure) {
        String name = header.lowerName();
        if (ADDRESSES.contains(name)) {
            return Stream.of(new Header(header.name(), origins.outward(header.value())));
        }
        return switch (name) {
            case "set-cookie" ->
                CookieRules.outward(header.value(), secure).stream().map(value -> new Header("Set-Cookie", value));
            case "refresh" -> Stream.of(new Header("Refresh", refresh(header.value(), origins)));
            default -> Stream.of(header);
        };
    }

    private static String refresh(String value, OriginMapping origins) {
        int at = value.toLowerCase(Locale.ROOT).indexOf("url=");
        return at < 0 ? value : value.substring(0, at + 4) + origins.outward(value.substring(at + 4));
    }

    private static boolean isOfConnection(Header header, Set<String> named) {
        return HOP.contains(header.lowerName()) || named.contains(header.lowerName());
    }

    private static Set<String> namedByConnection(List<Header> headers) {
        return headers.stream()
                .filter(header -> header.is("Connection"))
                .flatMap(header -> Arrays.stream(header.value().split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                // A request may not talk away what frames it or who asks.
                .filter(name ->
                        !Set.of("content-length", "cookie", "origin", "host").contains(name))
                .collect(Collectors.toSet());
    }
}
