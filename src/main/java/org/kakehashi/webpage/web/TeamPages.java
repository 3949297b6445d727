package org.kakehashi.webpage.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.kakehashi.account.Role;
import org.kakehashi.range.access.NodeAccess;

/** Links to pages of nodes of any team, for whoever leads the exercise. */
@Path("/web")
@RolesAllowed(Role.Id.INSTRUCTOR)
public class TeamPages {
    @Inject
    NodeAccess access;

    @Inject
    PageRedirect redirect;

    @GET
    @Path("{team:[0-9]+}/{node}/{page}")
    public Response open(@RestPath long team, @RestPath String node, @RestPath String page) {
        return redirect.to(access.instructorPage(team, node, page));
    }
}
