package org.kakehashi.account.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import java.util.concurrent.atomic.AtomicLong;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.site.Loops;
import org.kakehashi.site.SteadyClock;
import org.kakehashi.site.web.Absence;
import org.kakehashi.site.web.ErrorPages;

/**
 * The identity behind a session cookie; an unknown or ended one is nobody. What was found is remembered for half a minute,
 * and while the database is away for minutes, so that boards and terminals that are open stay open.
 */
@ApplicationScoped
class SessionIdentity implements IdentityProvider<SessionIdentity.Request> {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration USABLE_WITHOUT_DATABASE = Duration.ofMinutes(10);

    @Inject
    Sessions sessions;

    @Inject
    Loops loops;

    private final Cache<String, Remembered> remembered = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(USABLE_WITHOUT_DATABASE)
            .build();

    /** How often sessions were ended: what was found before that is not to be remembered after it. */
    private final AtomicLong endings = new AtomicLong();

    private final Clock clock = SteadyClock.OF_PROCESS;

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
        Remembered known = remembered.getIfPresent(request.token);
        // Who is known need not wait for a database that is away, and then once more for the page that needs it as
        // well.
        if (known != null && (known.at.plus(FRESH).isAfter(clock.instant()) || loops.isDatabaseAway())) {
            return Uni.createFrom().item(known.identity);
        }
        return context.runBlocking(() -> look(request.token));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Sessions.Ended ended) {
        endings.incrementAndGet();
        remembered.invalidateAll();
    }

    private SecurityIdentity look(String token) {
        long before = endings.get();
        try {
            SecurityIdentity identity =
                    sessions.find(token).map(SessionIdentity::of).orElseGet(() -> past(token));
            loops.works("reading sessions");
            if (!identity.isAnonymous() && endings.get() == before) {
                remembered.put(token, new Remembered(identity, clock.instant()));
            }
            return identity;
        } catch (RuntimeException e) {
            loops.failed("reading sessions", e);
            Remembered known = remembered.getIfPresent(token);
            return known != null ? known.identity : nobodyWithoutDatabase();
        }
    }

    private static SecurityIdentity of(Sessions.Live live) {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(live.subject().toString()))
                .addAttribute(CurrentVisitor.SUBJECT, live.subject());
        live.roles().stream().map(Role::id).forEach(identity::addRole);
        return identity.build();
    }

    /** Nobody, but with what is known of who that was. */
    private SecurityIdentity past(String token) {
        Absence absence = sessions.past(token).map(SessionIdentity::absence).orElse(Absence.NOBODY);
        return QuarkusSecurityIdentity.builder()
                .setAnonymous(true)
                .addAttribute(Absence.ATTRIBUTE, absence)
                .build();
    }

    private static Absence absence(Sessions.Past past) {
        return switch (past.kind()) {
            case ACCOUNT -> Absence.STAFF;
            case OBSERVER -> Absence.OBSERVER;
            case PARTICIPANT ->
                switch (past.ending()) {
                    case REPLACED -> Absence.SEAT_TAKEN_OVER;
                    case ENDED -> Absence.SEAT_FREED;
                    case EXPIRED -> Absence.SEAT_EXPIRED;
                };
        };
    }

    private static SecurityIdentity nobodyWithoutDatabase() {
        return QuarkusSecurityIdentity.builder()
                .setAnonymous(true)
                .addAttribute(ErrorPages.DATABASE_AWAY, true)
                .build();
    }
}
