package org.kakehashi.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

/** Whole addresses for links that people hand on: the configured one, or the one by which this request came. */
@RequestScoped
public class PublicAddress {
    @Inject
    SiteConfig site;

    @Inject
    UriInfo uri;

    /** Where browsers find the platform, without a slash at the end. */
    public String base() {
        return site.publicUrl()
                .orElseGet(() -> uri.getBaseUri().resolve("/").toString())
                .replaceAll("/$", "");
    }
}
