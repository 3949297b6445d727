package org.kakehashi.site.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Whole addresses for links that people hand on. */
@RequestScoped
public class PublicAddress {
    @Inject
    OwnAddress own;

    @Inject
    RoutingContext context;

    /** Where browsers find the platform, without a slash at the end. */
    public String base() {
        return own.origin(context.request());
    }
}
