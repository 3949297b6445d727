package org.kakehashi.site;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.kakehashi.site.web.Forwarding;
import org.kakehashi.site.web.OwnAddress;

/** Tells tests what the platform takes for the address of the browser, and for its own. */
@ApplicationScoped
class WhoAsks {
    static final String PATH = "/who-asks";

    @Inject
    Forwarding forwarding;

    @Inject
    OwnAddress own;

    void install(@Observes Router router) {
        router.get(PATH)
                .handler(context -> context.end(
                        "[" + forwarding.address(context.request()) + " at " + own.origin(context.request()) + "]"));
    }
}
