package org.kakehashi.webpage.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import org.kakehashi.webpage.Header;

/** Headers of messages, between Vert.x and the rules. */
final class Headers {
    private Headers() {}

    static List<Header> of(MultiMap headers) {
        return headers.entries().stream()
                .map(entry -> new Header(entry.getKey(), entry.getValue()))
                .toList();
    }

    static MultiMap of(List<Header> headers) {
        MultiMap all = MultiMap.caseInsensitiveMultiMap();
        headers.forEach(header -> all.add(header.name(), header.value()));
        return all;
    }

    static void put(HttpServerResponse response, List<Header> headers) {
        headers.forEach(header -> response.headers().add(header.name(), header.value()));
    }
}
