package org.kakehashi.site.web;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** HTTP/1.1 only where there is no TLS: no browser speaks HTTP/2 there, and it would come past what is said of a body's length. */
@ApplicationScoped
class HttpServerOptionsOfOurs implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
