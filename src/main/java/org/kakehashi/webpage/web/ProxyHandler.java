package org.kakehashi.webpage.web;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kakehashi.range.access.PageTarget;
import org.kakehashi.range.engine.NodeProxies;
import org.kakehashi.range.engine.RangeIsFrozen;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Language;
import org.kakehashi.webpage.CookieRules;
import org.kakehashi.webpage.CrossSiteRequests;
import org.kakehashi.webpage.NotSignedInHere;
import org.kakehashi.webpage.OriginMapping;
import org.kakehashi.webpage.PageConfig;
import org.kakehashi.webpage.PageHosts;
import org.kakehashi.webpage.Visit;
import org.kakehashi.webpage.Visits;

/** Decides about every request to the server of pages, before anything of it gets to a node. */
@ApplicationScoped
class ProxyHandler {
    /** Paths of the platform's own at the address of a page. */
    static final String OURS = "/.kakehashi/";

    /** Where a ticket is shown. */
    static final String ENTER = OURS + "enter/";

    private static final Set<HttpMethod> NEVER = Set.of(HttpMethod.CONNECT, HttpMethod.TRACE);

    @Inject
    Visits visits;

    @Inject
    VisitCache cache;

    @Inject
    Exchanges exchanges;

    @Inject
    NodeProxies proxies;

    @Inject
    PageConfig config;

    @Inject
    ProxyErrors errors;

    @Inject
    PauseNotices pauses;

    /** Takes a request from the server; asking who it is may take a moment and has a thread of its own. */
    void admit(HttpServerRequest request, PageServer.Clients clients, PageHosts hosts) {
        request.pause();
        Context context = io.vertx.core.Vertx.currentContext();
        Thread.ofVirtual().name("page-request").start(() -> {
            try {
                look(request, clients, hosts, context);
            } catch (RuntimeException e) {
                context.runOnContext(now -> errors.answer(request, e, language(request)));
            }
        });
    }

    private void look(HttpServerRequest request, PageServer.Clients clients, PageHosts hosts, Context context) {
        String label = Optional.ofNullable(request.getHeader(HttpHeaders.HOST))
                .flatMap(hosts::label)
                .orElseThrow(NotSignedInHere::new);
        Optional<String> secret = CookieRules.secret(request.headers().getAll(HttpHeaders.COOKIE), hosts.isSecure());
        if (request.path() != null && request.path().startsWith(OURS)) {
            ours(request, hosts, label, secret, context);
            return;
        }
        String own = own(request, hosts);
        refuseStrange(request, own);
        String shown = secret.orElseThrow(NotSignedInHere::new);
        Visit visit = cache.find(label, shown);
        if (visit.isFrozen()) {
            context.runOnContext(now -> errors.answer(request, new RangeIsFrozen(), visit.language()));
            return;
        }
        if (pauses.isFirst(request, visit)) {
            context.runOnContext(now -> pauses.tell(request, visit));
            return;
        }
        boolean socket = isSocket(request);
        Exchanges.Exchange exchange = exchanges.begin(visit.visitor(), socket, label, shown);
        Consumer<Throwable> refuse = failure -> {
            exchange.end();
            errors.answer(request, failure, visit.language());
        };
        try {
            PageTarget page = visit.page();
            var origins = new OriginMapping(own, page.node(), page.web().port());
            var admitted = new AdmittedRequest(request, visit, origins, hosts.isSecure(), exchange, refuse);
            Path proxy = proxy(page);
            context.runOnContext(now -> pass(admitted, clients, proxy, socket, context));
        } catch (RuntimeException e) {
            context.runOnContext(now -> refuse.accept(e));
        }
    }

    private Path proxy(PageTarget page) {
        return proxies.to(
                page.teamId(), page.node(), page.generation(), page.web().port());
    }

    private void pass(
            AdmittedRequest admitted, PageServer.Clients clients, Path proxy, boolean socket, Context context) {
        Runnable again = () -> Thread.ofVirtual().name("page-proxy").start(() -> {
            try {
                proxies.gone(proxy);
                Path other = proxy(admitted.visit().page());
                context.runOnContext(now -> forward(
                        admitted,
                        clients,
                        other,
                        socket,
                        () -> admitted.refuse().accept(ProxyErrors.silent(admitted))));
            } catch (RuntimeException e) {
                context.runOnContext(now -> admitted.refuse().accept(e));
            }
        });
        forward(admitted, clients, proxy, socket, again);
    }

    private void forward(
            AdmittedRequest admitted, PageServer.Clients clients, Path proxy, boolean socket, Runnable closed) {
        if (socket) {
            new Tunnel(admitted, clients.upgrading()).through(proxy, closed);
        } else {
            new ForwardedRequest(admitted, clients.once(), config).through(proxy, closed);
        }
    }

    /** What no page needs, or another page sent. */
    private static void refuseStrange(HttpServerRequest request, String own) {
        // A script that answers for the page after the page has gone would outlive what it belongs to.
        boolean serviceWorker = request.headers().contains("Service-Worker");
        var said = new CrossSiteRequests.FetchMetadata(
                request.method().name(),
                isSocket(request),
                Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN)),
                Optional.ofNullable(request.getHeader("Sec-Fetch-Site")),
                Optional.ofNullable(request.getHeader("Sec-Fetch-Mode")),
                Optional.ofNullable(request.getHeader("Sec-Fetch-Dest")));
        if (serviceWorker || NEVER.contains(request.method()) || !CrossSiteRequests.areAllowed(said, own)) {
            throw new Refused(Refused.Reason.FORBIDDEN, ProxyErrors.STRANGE);
        }
    }

    private void ours(
            HttpServerRequest request, PageHosts hosts, String label, Optional<String> secret, Context context) {
        if (request.path().startsWith(ENTER) && request.method().equals(HttpMethod.GET)) {
            Visits.Entered entered = visits.redeem(label, request.path().substring(ENTER.length()), secret)
                    .orElseThrow(NotSignedInHere::new);
            context.runOnContext(now -> enter(request.response(), own(request, hosts), entered, hosts.isSecure()));
        } else if (errors.have(request.path())) {
            context.runOnContext(now -> errors.send(request));
        } else {
            throw Refused.notFound();
        }
    }

    private static void enter(HttpServerResponse response, String own, Visits.Entered entered, boolean secure) {
        response.setStatusCode(303)
                // Whole, so that no path of an author leads to another site.
                .putHeader(HttpHeaders.LOCATION, own + entered.path())
                .putHeader(HttpHeaders.SET_COOKIE, CookieRules.visit(entered.secret(), secure))
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Referrer-Policy", "no-referrer")
                .end();
    }

    /** Origin of the page that a request is for. */
    private static String own(HttpServerRequest request, PageHosts hosts) {
        return hosts.scheme() + "://" + request.getHeader(HttpHeaders.HOST);
    }

    private static boolean isSocket(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET)
                && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    private static Language language(HttpServerRequest request) {
        List<String> wanted = request.headers().getAll(HttpHeaders.ACCEPT_LANGUAGE);
        return Language.of(wanted.isEmpty() ? "en" : wanted.getFirst());
    }
}
