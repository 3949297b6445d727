package org.kakehashi.account.web;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.site.Loops;
import org.kakehashi.site.web.ErrorPages;

/**
 * The identity behind a session cookie; an unknown or ended one is nobody. What was found is remembered for seconds,
 * and while the database is away for minutes, so that boards and terminals that are open stay open.
 */
@ApplicationScoped
class SessionIdentity implements IdentityProvider<SessionIdentity.Request> {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration USABLE_WITHOUT_DATABASE = Duration.ofMinutes(10);
    private static final int LARGEST = 10_000;

    @Inject
    Sessions sessions;

    @Inject
    Loops loops;

    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();

    private record Remembered(SecurityIdentity identity, Instant at) {}

    static final class Request extends BaseAuthenticationRequest {
        private final String token;

        Request(String token) {
            this.token = token;
        }
    }

    @Override
    public Class<Request> getRequestType() {
        return Request.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Request request, AuthenticationRequestContext context) {
        Remembered known = remembered.get(request.token);
        if (known != null && known.at.plus(FRESH).isAfter(clock.instant())) {
            return Uni.createFrom().item(known.identity);
        }
        return context.runBlocking(() -> look(request.token));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Sessions.Ended ended) {
        remembered.clear();
    }

    private SecurityIdentity look(String token) {
        try {
            SecurityIdentity identity =
                    sessions.find(token).map(SessionIdentity::of).orElse(nobody(false));
            loops.works("reading sessions");
            if (remembered.size() > LARGEST) {
                remembered.clear();
            }
            if (!identity.isAnonymous()) {
                remembered.put(token, new Remembered(identity, clock.instant()));
            }
            return identity;
        } catch (RuntimeException e) {
            loops.failed("reading sessions", e);
            Remembered known = remembered.get(token);
            boolean usable =
                    known != null && known.at.plus(USABLE_WITHOUT_DATABASE).isAfter(clock.instant());
            return known != null && usable ? known.identity : nobody(true);
        }
    }

    private static SecurityIdentity of(Sessions.Live live) {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(live.subject().toString()))
                .addAttribute(CurrentVisitor.SUBJECT, live.subject());
        live.roles().stream().map(Role::id).forEach(identity::addRole);
        return identity.build();
    }

    private static SecurityIdentity nobody(boolean databaseAway) {
        return QuarkusSecurityIdentity.builder()
                .setAnonymous(true)
                .addAttribute(ErrorPages.DATABASE_AWAY, databaseAway)
                .build();
    }
}
