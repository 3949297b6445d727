package org.kakehashi.terminal.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.account.web.SessionCookie;
import org.kakehashi.site.web.OwnAddress;
import org.kakehashi.terminal.ConsoleTickets;
import org.kakehashi.terminal.Grant;

/**
 * Decides before the upgrade who comes in. Browsers open WebSockets from any site and send cookies along, so the origin
 * must be this very site, and a ticket must be shown that only a page of this site could fetch.
 */
@ApplicationScoped
class TerminalUpgradeCheck implements HttpUpgradeCheck {
    static final UserData.TypedKey<Opening> OPENING = new UserData.TypedKey<>("terminal.opening");
    private static final int FORBIDDEN = 403;

    /**
     * What a browser asks for.
     *
     * @param by the session that asks, which the connection ends with
     * @param session id of the shell that it knows, or empty
     * @param from how much of its output it has shown
     */
    record Opening(Grant grant, Sessions.Of by, String session, long from, int columns, int rows) {}

    @Inject
    ConsoleTickets tickets;

    @Inject
    OwnAddress own;

    @Inject
    SessionCookie cookie;

    @Override
    public boolean appliesTo(String endpointId) {
        return endpointId.equals(TerminalSocket.class.getName());
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        HttpServerRequest request = context.httpRequest();
        if (!request.headers().getAll("Origin").equals(List.of(own.origin(request)))) {
            return CheckResult.rejectUpgrade(FORBIDDEN);
        }
        return context.securityIdentity()
                .map(identity -> opening(request, identity)
                        .map(opening -> {
                            context.userData().put(OPENING, opening);
                            return CheckResult.permitUpgradeSync();
                        })
                        .orElseGet(() -> CheckResult.rejectUpgradeSync(FORBIDDEN)));
    }

    private Optional<Opening> opening(HttpServerRequest request, SecurityIdentity identity) {
        String ticket = request.getParam("ticket");
        Subject holder = identity.getAttribute(CurrentVisitor.SUBJECT);
        Optional<String> token = cookie.shown(request);
        if (ticket == null || holder == null || token.isEmpty()) {
            return Optional.empty();
        }
        return tickets.redeem(ticket, holder)
                .map(grant -> new Opening(
                        grant,
                        new Sessions.Of(Sessions.handle(token.get()), holder),
                        request.getParam("session", ""),
                        number(request, "from", 0, Long.MAX_VALUE, 0),
                        (int) number(request, "columns", TerminalSocket.FEWEST, TerminalSocket.MOST, 80),
                        (int) number(request, "rows", TerminalSocket.FEWEST, TerminalSocket.MOST, 24)));
    }

    private static long number(HttpServerRequest request, String name, long least, long most, long otherwise) {
        String text = request.getParam(name, "");
        return text.matches("\\d{1,18}") ? Math.clamp(Long.parseLong(text), least, most) : otherwise;
    }
}
