package org.kakehashi.tick.submission.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.flag.ServiceFlags;
import org.kakehashi.site.web.PublicAddress;
import org.kakehashi.tick.submission.FlagSubmissions;
import org.kakehashi.tick.submission.SubmissionConfig;
import org.kakehashi.tick.submission.Submitter;
import org.kakehashi.tick.submission.Submitters;
import org.kakehashi.tick.submission.token.TeamTokens;

/** The page on which trainees submit flags of services and find their team's token. It works without script. */
@Path("/play/flags")
@RolesAllowed(Role.Id.TRAINEE)
public class FlagPage {
    @CheckedTemplate(basePath = "flags")
    static class Templates {
        static native TemplateInstance submit(FlagForm form, Access access, ArenaGuide.Ways ways);
    }

    /** How programs of the team submit flags. */
    public record Access(long team, String token, String address, int port) {
        public String pattern() {
            return ServiceFlags.PATTERN;
        }

        public int most() {
            return FlagForm.MOST;
        }
    }

    @Inject
    CurrentVisitor visitor;

    @Inject
    Submitters submitters;

    @Inject
    FlagSubmissions submissions;

    @Inject
    TeamTokens tokens;

    @Inject
    SubmissionConfig config;

    @Inject
    PublicAddress address;

    @Inject
    ArenaGuide arena;

    @GET
    public TemplateInstance page() {
        return page(FlagForm.empty(), submitter());
    }

    @POST
    @RunOnVirtualThread
    public TemplateInstance submit(@FormParam("flags") @Nullable String typed) throws InterruptedException {
        Submitter who = submitter();
        FlagForm form = FlagForm.of(typed);
        if (form.isTooMuch()) {
            throw new FlagApi.NoListOfFlags();
        }
        return page(form.answered(submissions.submit(who, form.flags())), who);
    }

    /** The team alone decides on its token; the record says who did. */
    @POST
    @Path("token")
    public Response renew() {
        tokens.renew(submitter().teamId(), visitor.actor());
        return Response.seeOther(URI.create("/play/flags#programs")).build();
    }

    private Submitter submitter() {
        return submitters.of(visitor.participantId());
    }

    private TemplateInstance page(FlagForm form, Submitter who) {
        return Templates.submit(
                form,
                new Access(who.teamId(), tokens.of(who.teamId()), address.base(), config.port()),
                arena.of(who.exerciseId()));
    }
}
