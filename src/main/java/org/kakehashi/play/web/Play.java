package org.kakehashi.play.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.play.Hints;
import org.kakehashi.play.Player;
import org.kakehashi.play.Players;
import org.kakehashi.play.Presence;
import org.kakehashi.play.StateChecks;
import org.kakehashi.play.Submissions;
import org.kakehashi.play.TeamChanges;

/**
 * The page on which a trainee plays. Who plays comes from the session alone. Every form works without script, by a
 * redirect to the page; with htmx the answer is the task's card.
 */
@Path("/play")
@RolesAllowed(Role.Id.TRAINEE)
public class Play {
    @CheckedTemplate(basePath = "play")
    static class Templates {
        static native TemplateInstance play(Scene scene);

        static native TemplateInstance changes(Scene scene, boolean map);

        static native TemplateInstance card(TaskCard card, boolean playing, boolean open);
    }

    @Inject
    CurrentVisitor visitor;

    @Inject
    Players players;

    @Inject
    Scenes scenes;

    @Inject
    TeamChanges changes;

    @Inject
    Presence presence;

    @Inject
    Submissions submissions;

    @Inject
    Hints hints;

    @Inject
    StateChecks checks;

    @GET
    public TemplateInstance page() {
        return Templates.play(scene());
    }

    /**
     * What has changed since the page last asked: clock, score, stages, map. Nothing (204), from memory, if nothing
     * happened; the whole page anew if play has begun.
     *
     * @param mark how far the page knows what happened
     * @param seen digest of what the page shows
     * @param phase phase that the page was made for
     * @param person whose page it is: another one may have come in by this browser since
     */
    @GET
    @Path("now")
    public Object now(
            @QueryParam("mark") @Nullable String mark,
            @QueryParam("seen") @Nullable String seen,
            @QueryParam("phase") @Nullable String phase,
            @QueryParam("person") @Nullable Long person) {
        if (person != null && person != visitor.participantId()) {
            return anew();
        }
        if (changes.nothingSince(mark, players.remembered(visitor.participantId()))) {
            return Response.noContent().build();
        }
        Scene scene = scene();
        if ("WAITING".equals(phase) && !scene.isWaiting()) {
            return anew();
        }
        return Templates.changes(scene, seen == null || !scene.differsInLooksOnly(seen));
    }

    private Scene scene() {
        Player player = player();
        presence.seen(player);
        return scenes.of(player);
    }

    private static Response anew() {
        return Response.noContent().header("HX-Refresh", "true").build();
    }

    @GET
    @Path("tasks/{task}")
    public TemplateInstance card(@PathParam("task") String task) {
        return card(player(), task);
    }

    @POST
    @Path("tasks/{task}/answer")
    public Object answer(
            @PathParam("task") String task,
            @FormParam("answer") List<String> answer,
            @FormParam("key") @Nullable String key,
            @HeaderParam("HX-Request") @Nullable String htmx) {
        Player player = player();
        submissions.submit(player, task, String.join("\n", answer), key);
        return after(player, task, htmx);
    }

    @POST
    @Path("tasks/{task}/hints/{number}")
    public Object hint(
            @PathParam("task") String task,
            @PathParam("number") int number,
            @HeaderParam("HX-Request") @Nullable String htmx) {
        Player player = player();
        hints.take(player, task, number);
        return after(player, task, htmx);
    }

    @POST
    @Path("tasks/{task}/check")
    public Object check(@PathParam("task") String task, @HeaderParam("HX-Request") @Nullable String htmx) {
        Player player = player();
        checks.check(player, task);
        return after(player, task, htmx);
    }

    private Object after(Player player, String task, @Nullable String htmx) {
        return htmx == null
                ? Response.seeOther(URI.create("/play#task-" + task)).build()
                : card(player, task);
    }

    private TemplateInstance card(Player player, String task) {
        Scenes.Single single = scenes.card(player, task);
        return Templates.card(
                single.card(), single.playing(), single.next() || single.card().wasRight());
    }

    private Player player() {
        return players.remembered(visitor.participantId());
    }
}
