package org.kakehashi.webpage.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.account.web.SessionCookie;
import org.kakehashi.range.access.PageTarget;
import org.kakehashi.site.Refused;
import org.kakehashi.site.web.PublicAddress;
import org.kakehashi.site.web.Viewer;
import org.kakehashi.webpage.PageHosts;
import org.kakehashi.webpage.Visits;

/** Sends whoever may open a page on to the page's own address, with a ticket. */
@RequestScoped
class PageRedirect {
    @Inject
    CurrentVisitor visitor;

    @Inject
    Visits visits;

    @Inject
    PageServer server;

    @Inject
    PublicAddress address;

    @Inject
    SessionCookie cookie;

    @Inject
    Viewer viewer;

    @Inject
    RoutingContext context;

    /** @throws org.kakehashi.webpage.NoHostForPages if this browser could not find the page */
    Response to(PageTarget page) {
        PageHosts hosts = server.hosts();
        String platform = PageHosts.authority(URI.create(address.base()));
        // Before anything is stored.
        hosts.origin("", platform);
        Subject subject = visitor.subject().orElseThrow(Refused::notFound);
        String session = cookie.shown(context.request()).map(Sessions::handle).orElseThrow(Refused::notFound);
        Visits.Entry entry = visits.enter(subject, session, page, viewer.language());
        String origin = hosts.origin(entry.label(), platform);
        return Response.seeOther(URI.create(origin + ProxyHandler.ENTER + entry.ticket()))
                .build();
    }
}
