package org.kakehashi.site.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * Redirects within this site are paths. JAX-RS makes whole addresses of them, from a request that has come through a proxy
 * and knows neither the scheme nor the name that the browser sees; a path is right for every browser (RFC 9110, section
 * 10.2.2).
 */
@Provider
public class RelativeRedirects implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        URI to = response.getLocation();
        if (to != null && origin(to).equals(origin(request.getUriInfo().getBaseUri()))) {
            // One slash: two would name another host.
            String path = to.toString().substring(origin(to).length()).replaceFirst("^/*", "/");
            response.getHeaders().putSingle(HttpHeaders.LOCATION, path);
        }
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
