package org.kakehashi.terminal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.account.Subject;
import org.kakehashi.site.Refused;
import org.kakehashi.terminal.Desk;
import org.kakehashi.terminal.Desks;
import org.kakehashi.terminal.Grant;
import org.kakehashi.terminal.Tickets;

/** The full-page terminal of a trainee's own desk, the instructor's view of any desk, and the tickets of both. */
@Path("/terminal")
public class TerminalPages {
    @CheckedTemplate(basePath = "terminal")
    static class Templates {
        static native TemplateInstance own(String node);

        static native TemplateInstance watch(long team, String teamName, String node);
    }

    /** @param url where to open the WebSocket, on this site, with the ticket in it */
    public record Ticket(String ticket, String url) {}

    @Inject
    CurrentVisitor visitor;

    @Inject
    Desks desks;

    @Inject
    Tickets tickets;

    @GET
    @Path("/{node}")
    @RolesAllowed(Role.Id.TRAINEE)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance own(@RestPath String node) {
        desks.own(visitor.participantId(), node);
        return Templates.own(node);
    }

    @POST
    @Path("/{node}/ticket")
    @RolesAllowed(Role.Id.TRAINEE)
    @Produces(MediaType.APPLICATION_JSON)
    public Ticket ticket(@RestPath String node) {
        return issue(Grant.Mode.USE, desks.own(visitor.participantId(), node));
    }

    @GET
    @Path("/watch/{team}/{node}")
    @RolesAllowed(Role.Id.INSTRUCTOR)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance watch(@RestPath long team, @RestPath String node) {
        desks.of(team, node);
        return Templates.watch(team, desks.teamName(team), node);
    }

    @POST
    @Path("/watch/{team}/{node}/ticket")
    @RolesAllowed(Role.Id.INSTRUCTOR)
    @Produces(MediaType.APPLICATION_JSON)
    public Ticket watchTicket(@RestPath long team, @RestPath String node) {
        return issue(Grant.Mode.WATCH, desks.of(team, node));
    }

    private Ticket issue(Grant.Mode mode, Desk desk) {
        Subject holder = visitor.subject().orElseThrow(Refused::notFound);
        String ticket = tickets.issue(new Grant(holder, mode, desk));
        return new Ticket(ticket, "/terminal/socket?ticket=" + ticket);
    }
}
