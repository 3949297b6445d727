package org.kakehashi.play.web.reset;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.range.access.ServiceNodeResets;

/** Says what is lost and what it costs before a team has its node with a service put back. */
@Path("/play/nodes/{node}/reset")
@RolesAllowed(Role.Id.TRAINEE)
public class ResetPage {
    @CheckedTemplate(basePath = "play")
    static class Templates {
        static native TemplateInstance reset(String node, int cost);
    }

    @Inject
    CurrentVisitor visitor;

    @Inject
    ServiceNodeResets resets;

    @GET
    public TemplateInstance ask(@PathParam("node") String node) {
        return Templates.reset(node, resets.cost(visitor.participantId(), node));
    }

    @POST
    public Response reset(@PathParam("node") String node) {
        resets.reset(visitor.participantId(), node);
        return Response.seeOther(URI.create("/play#map")).build();
    }
}
