package org.kakehashi.site.web;

import static org.kakehashi.site.words.SiteWords.WORDS;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jboss.resteasy.reactive.server.core.request.ServerDrivenNegotiation;

/**
 * Refuses requests whose head cannot be read, before any page has to do with them: addresses, queries and media types are read
 * here once by what reads them later, which would fail in the middle of the work. Bodies: see {@link ErrorPages}.
 */
@ApplicationScoped
class WellFormed {
    /** Behind the limits of connections, before all that looks at addresses. */
    private static final int PRIORITY = 390;

    void install(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    /** What is no address at all fails before any filter. */
    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    }

    private void check(RoutingContext context) {
        if (isReadable(context)) {
            context.next();
        } else {
            refuse(context);
        }
    }

    private static boolean isReadable(RoutingContext context) {
        List<String> accepted = context.request().headers().getAll(HttpHeaders.ACCEPT);
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        try {
            context.normalizedPath();
            context.queryParams();
            accepted.forEach(MediaTypeHelper::parseHeader);
            if (!accepted.isEmpty()) {
                // Another parser, of methods that give one of several types, fails at what this one passes over.
                new ServerDrivenNegotiation().setAcceptHeaders(accepted);
            }
            return type == null || MediaType.valueOf(type) != null;
        } catch (RuntimeException malformed) {
            return false;
        }
    }

    private void failed(RoutingContext context) {
        String path = context.request().path();
        if (path == null || !path.startsWith("/") || context.statusCode() == 400) {
            refuse(context);
        } else {
            context.next();
        }
    }

    private static void refuse(RoutingContext context) {
        PlainRefusal.send(context, 400, WORDS.requestCouldNotBeUnderstood());
    }
}
