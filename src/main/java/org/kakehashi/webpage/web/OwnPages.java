package org.kakehashi.webpage.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.range.access.NodeAccess;

/** A trainee's links to pages of nodes. */
@Path("/play/web")
@RolesAllowed(Role.Id.TRAINEE)
public class OwnPages {
    @Inject
    CurrentVisitor visitor;

    @Inject
    NodeAccess access;

    @Inject
    PageRedirect redirect;

    @GET
    @Path("{node}/{page}")
    public Response open(@RestPath String node, @RestPath String page) {
        return redirect.to(access.ownPage(visitor.participantId(), node, page));
    }
}
