package org.kakehashi.site.web;

import static org.kakehashi.site.words.SiteWords.WORDS;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.net.Inet;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kakehashi.site.PublicUrl;

/**
 * Refuses requests for hosts that are not this platform's, such as names that somebody else's DNS points at this machine.
 * Where the operator named no public address, in a classroom, every name is as good as another.
 */
@ApplicationScoped
class HostGuard {
    private static final int MALFORMED = 400;
    private static final int MISDIRECTED = 421;

    @Inject
    SiteConfig site;

    @Inject
    Forwarding forwarding;

    @ConfigProperty(name = "quarkus.http.host")
    String listening;

    void install(@Observes Filters filters) {
        filters.register(this::guard, 290);
    }

    private void guard(RoutingContext context) {
        HttpServerRequest request = context.request();
        HostAndPort asked = forwarding.authority(request);
        if (asked == null
                || asked.host().isEmpty()
                || request.headers().getAll(HttpHeaders.HOST).size() > 1) {
            PlainRefusal.send(context, MALFORMED, WORDS.hostIsMissing());
        } else if (site.publicUrl().isPresent()
                && !isOurs(asked.host(), request, site.publicUrl().get())) {
            PlainRefusal.send(
                    context,
                    MISDIRECTED,
                    WORDS.platformIsFoundAt(site.publicUrl().get().origin()));
        } else {
            context.next();
        }
    }

    /** By the public name, or from this machine and from those that look after it: by the address it listens on. */
    private boolean isOurs(String host, HttpServerRequest request, PublicUrl url) {
        String name = host.toLowerCase(Locale.ROOT);
        InetAddress address = Inet.parseInetAddress(name);
        if (address != null) {
            return name.equals(url.host())
                    || address.isLoopbackAddress()
                    || address.equals(
                            Inet.parseInetAddress(request.localAddress().hostAddress()));
        }
        return name.equals(url.host())
                || name.equals(listening)
                || name.equals("localhost")
                || name.endsWith(".localhost");
    }
}
