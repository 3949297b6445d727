package org.kakehashi.terminal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.account.Subject;
import org.kakehashi.account.web.SessionCookie;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.range.access.ConsoleTarget;
import org.kakehashi.range.access.ConsolesAreClosed;
import org.kakehashi.range.access.NodeAccess;
import org.kakehashi.range.engine.Consoles.Greeting;
import org.kakehashi.site.Refused;
import org.kakehashi.site.web.Viewer;
import org.kakehashi.terminal.ConsoleTickets;
import org.kakehashi.terminal.Grant;

/** The full-page terminal of a trainee's own console, the instructor's view of any console, and the tickets of both. */
@Path("/terminal")
public class TerminalPages {
    @CheckedTemplate(basePath = "terminal")
    static class Templates {
        static native TemplateInstance own(String node, ConsoleTarget target, PlayStanding standing);

        static native TemplateInstance own$live(String node, PlayStanding standing);

        static native TemplateInstance watch(long team, String teamName, String node, ConsoleTarget target);

        static native TemplateInstance led(long team, String teamName, String node, ConsoleTarget target);
    }

    /** @param url where to open the WebSocket, on this site, with the ticket in it */
    public record Ticket(String ticket, String url) {}

    @Inject
    CurrentVisitor visitor;

    @Inject
    NodeAccess access;

    @Inject
    Teams teams;

    @Inject
    ConsoleTickets tickets;

    @Inject
    Viewer viewer;

    @Inject
    Exercises exercises;

    @Inject
    SessionCookie cookie;

    @Inject
    RoutingContext context;

    @GET
    @Path("/{node}")
    @RolesAllowed(Role.Id.TRAINEE)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance own(@RestPath String node, @RestQuery @Nullable String console) {
        ConsoleTarget target = access.ownConsole(visitor.participantId(), node, orFirst(console));
        return Templates.own(node, target, standing(target.exerciseId()));
    }

    /** How play stands, for a page that has only a terminal; nothing (204) if it is as the page shows. */
    @GET
    @Path("/{node}/live")
    @RolesAllowed(Role.Id.TRAINEE)
    @Produces(MediaType.TEXT_HTML)
    public Object live(@RestPath String node, @RestQuery PlayStanding seen) {
        PlayStanding now = standingOf(node);
        return now == seen ? Response.noContent().build() : Templates.own$live(node, now);
    }

    private PlayStanding standingOf(String node) {
        try {
            return standing(access.ownConsole(visitor.participantId(), node, "").exerciseId());
        } catch (ConsolesAreClosed over) {
            return PlayStanding.OVER;
        }
    }

    private PlayStanding standing(long exercise) {
        Exercise now = exercises.get(exercise);
        if (now.isFrozen()) {
            return PlayStanding.FROZEN;
        }
        return now.state() == ExerciseState.PAUSED ? PlayStanding.PAUSED : PlayStanding.GOING;
    }

    @POST
    @Path("/{node}/ticket")
    @RolesAllowed(Role.Id.TRAINEE)
    @Produces(MediaType.APPLICATION_JSON)
    public Ticket ticket(@RestPath String node, @RestQuery @Nullable String console) {
        return issue(Grant.Mode.USE, access.ownConsole(visitor.participantId(), node, orFirst(console)));
    }

    @GET
    @Path("/watch/{team}/{node}")
    @RolesAllowed(Role.Id.INSTRUCTOR)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance watch(@RestPath long team, @RestPath String node, @RestQuery @Nullable String console) {
        ConsoleTarget target = access.watchedConsole(team, node, orFirst(console));
        return Templates.watch(team, nameOf(team), node, target);
    }

    @POST
    @Path("/watch/{team}/{node}/ticket")
    @RolesAllowed(Role.Id.INSTRUCTOR)
    @Produces(MediaType.APPLICATION_JSON)
    public Ticket watchTicket(@RestPath long team, @RestPath String node, @RestQuery @Nullable String console) {
        return issue(Grant.Mode.WATCH, access.watchedConsole(team, node, orFirst(console)));
    }

    /** A ticket to watch a console among many others. */
    @POST
    @Path("/watch/{team}/{node}/glance")
    @RolesAllowed(Role.Id.INSTRUCTOR)
    @Produces(MediaType.APPLICATION_JSON)
    public Ticket glanceTicket(@RestPath long team, @RestPath String node, @RestQuery @Nullable String console) {
        return issue(Grant.Mode.GLANCE, access.watchedConsole(team, node, orFirst(console)));
    }

    /** A console that only instructors may open, to be used. */
    @GET
    @Path("/lead/{team}/{node}")
    @RolesAllowed(Role.Id.INSTRUCTOR)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance led(@RestPath long team, @RestPath String node, @RestQuery @Nullable String console) {
        ConsoleTarget target = access.instructorConsole(team, node, orFirst(console));
        return Templates.led(team, nameOf(team), node, target);
    }

    @POST
    @Path("/lead/{team}/{node}/ticket")
    @RolesAllowed(Role.Id.INSTRUCTOR)
    @Produces(MediaType.APPLICATION_JSON)
    public Ticket ledTicket(@RestPath long team, @RestPath String node, @RestQuery @Nullable String console) {
        return issue(Grant.Mode.USE, access.instructorConsole(team, node, orFirst(console)));
    }

    private String nameOf(long team) {
        return teams.findByIdOptional(team).orElseThrow(Refused::notFound).name();
    }

    private static String orFirst(@Nullable String console) {
        return console == null ? "" : console;
    }

    private Ticket issue(Grant.Mode mode, ConsoleTarget target) {
        Subject holder = visitor.subject().orElseThrow(Refused::notFound);
        var greeting = new Greeting(
                viewer.lang(),
                access.neighbourOf(target.teamId(), target.node()).orElse(""));
        String ticket = tickets.issue(new Grant(holder, mode, target, greeting));
        String seat = cookie.isOfSeat(context.request()) ? "&" + SessionCookie.SEAT + "=own" : "";
        return new Ticket(ticket, "/terminal/socket?ticket=" + ticket + seat);
    }
}
