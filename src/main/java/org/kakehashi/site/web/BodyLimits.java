package org.kakehashi.site.web;

import static org.kakehashi.site.words.SiteWords.WORDS;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.kakehashi.site.language.Text;

/**
 * How much a request may send, and for how long. Its body is collected here, on the event loop, before a worker has to do
 * with it, so that whoever sends slowly holds up nobody. The bound depends on who sends: strangers fill in small forms,
 * only authors send whole scenarios. All bodies of people who are in share one budget of memory; strangers cannot use it up.
 */
@ApplicationScoped
class BodyLimits {
    /** Behind the one that says who asks. */
    private static final int PRIORITY = 95;

    private static final String AUTHORS = "/scenarios";
    private static final long MIB = 1024 * 1024;

    /** What may be sent. */
    enum Allowance {
        STRANGER(16 * 1024, Duration.ofSeconds(20)),
        FORM(256 * 1024, Duration.ofSeconds(30)),
        PACKAGE(20 * MIB, Duration.ofMinutes(5));

        final long most;
        final Duration deadline;

        Allowance(long most, Duration deadline) {
            this.most = most;
            this.deadline = deadline;
        }
    }

    /** Bytes that may still be collected for people who are in. */
    private final AtomicLong budget = new AtomicLong(96 * MIB);

    void install(@Observes Filters filters) {
        filters.register(this::take, PRIORITY);
    }

    private void take(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<String> length = Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_LENGTH));
        boolean chunked = request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        if (!chunked && length.filter(said -> !said.equals("0")).isEmpty()) {
            context.next();
            return;
        }
        Allowance allowance = allowance(context);
        var body = new CollectedBody(
                context, allowance, allowance == Allowance.STRANGER ? new AtomicLong(allowance.most) : budget);
        if (length.filter(said -> Long.parseLong(said) > allowance.most).isPresent()) {
            body.tooMuch();
        } else {
            body.collect();
        }
    }

    private static Allowance allowance(RoutingContext context) {
        if (!(context.user() instanceof QuarkusHttpUser user)) {
            return Allowance.STRANGER;
        }
        SecurityIdentity identity = user.getSecurityIdentity();
        if (identity.hasRole("author") && context.normalizedPath().startsWith(AUTHORS)) {
            return Allowance.PACKAGE;
        }
        // Who cannot be recognised for want of the database is told that, and not that it is too much.
        boolean unknown =
                identity.isAnonymous() && !Boolean.TRUE.equals(identity.getAttribute(ErrorPages.DATABASE_AWAY));
        return unknown ? Allowance.STRANGER : Allowance.FORM;
    }

    /** What somebody reads who sent too much: who is not in may have been before. */
    static Text tooMuch(Allowance allowance) {
        return switch (allowance) {
            case STRANGER -> WORDS.thisIsMoreThanCanBeSentWithoutSigningIn();
            case FORM -> WORDS.thisIsMoreThanCanBeSent();
            case PACKAGE -> WORDS.thisIsMoreThanAScenarioMayHave();
        };
    }
}
