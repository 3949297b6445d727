package org.kakehashi.site.web.metrics;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Lets staff read metrics, and programs that show the operator's token. Not everybody on the machine's own address: behind a
 * reverse proxy that is everybody.
 */
@ApplicationScoped
class MetricsAccess implements HttpSecurityPolicy {
    /** As {@code application.properties} names it. */
    private static final String NAME = "metrics";

    private static final String SCHEME = "Bearer ";

    @Inject
    MetricsConfig config;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext context, Uni<SecurityIdentity> identity, AuthorizationRequestContext request) {
        if (isToken(context.request().getHeader(HttpHeaders.AUTHORIZATION))) {
            return CheckResult.permit();
        }
        return identity.map(
                who -> who.hasRole("instructor") || who.hasRole("author") ? CheckResult.PERMIT : CheckResult.DENY);
    }

    private boolean isToken(@Nullable String shown) {
        return shown != null
                && config.token()
                        .filter(token -> shown.startsWith(SCHEME)
                                && MessageDigest.isEqual(bytes(token), bytes(shown.substring(SCHEME.length()))))
                        .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
