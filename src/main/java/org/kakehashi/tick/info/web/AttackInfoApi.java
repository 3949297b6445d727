package org.kakehashi.tick.info.web;

import static org.kakehashi.tick.words.SubmissionWords.WORDS;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kakehashi.site.Refused;
import org.kakehashi.tick.info.AttackInfos;
import org.kakehashi.tick.info.InfoDocuments;
import org.kakehashi.tick.info.InfoDocuments.Document;
import org.kakehashi.tick.info.InfoDocuments.Kind;
import org.kakehashi.tick.info.NextRounds;

/**
 * Attack info for programs, in the shapes of FAUST CTF, saarCTF, ENOWARS and ECSC 2025 and, as far as these have one, at the
 * addresses of ECSC 2025. It changes once a tick; whoever sends the tag of what it has gets 304 until then.
 */
@Path("/api")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class AttackInfoApi {
    /** Kept by nobody in between, and asked for anew each time: 304 is cheap. */
    private static final String CACHE = "private, no-cache";

    private static final String TOKEN = "X-Team-Token";

    @Inject
    AttackInfos infos;

    @Inject
    NextRounds rounds;

    @Inject
    InfoReaders readers;

    @Context
    Request conditions;

    @Context
    UriInfo uri;

    @Context
    HttpServerRequest request;

    /** There is nothing of which so much was asked. */
    static class NoSuchPart extends Refused {
        NoSuchPart() {
            super(Reason.NOT_FOUND, WORDS.noSuchPart());
        }
    }

    @GET
    @Path("faustctf2024/teams.json")
    @RunOnVirtualThread
    public Response faust(@HeaderParam(TOKEN) @Nullable String token, @QueryParam("exercise") @Nullable Long exercise) {
        return whole(Kind.FAUST, token, exercise);
    }

    @GET
    @Path("saarctf2024/attack.json")
    @RunOnVirtualThread
    public Response saarctf(
            @HeaderParam(TOKEN) @Nullable String token, @QueryParam("exercise") @Nullable Long exercise) {
        return whole(Kind.SAARCTF, token, exercise);
    }

    @GET
    @Path("enowars/attack.json")
    @RunOnVirtualThread
    public Response enowars(
            @HeaderParam(TOKEN) @Nullable String token, @QueryParam("exercise") @Nullable Long exercise) {
        return whole(Kind.ENOWARS, token, exercise);
    }

    /** All services, or with {@code service} the one of this name. */
    @GET
    @Path("v1/services")
    @RunOnVirtualThread
    public Response services(
            @HeaderParam(TOKEN) @Nullable String token, @QueryParam("exercise") @Nullable Long exercise) {
        return parts(Kind.SERVICES, token, exercise);
    }

    /** All teams, or with {@code team} the one of this number. */
    @GET
    @Path("v1/teams")
    @RunOnVirtualThread
    public Response teams(@HeaderParam(TOKEN) @Nullable String token, @QueryParam("exercise") @Nullable Long exercise) {
        return parts(Kind.TEAMS, token, exercise);
    }

    /** The newest round, or with {@code round} an older one that counts; {@code team}, {@code service} and {@code flagstore} pick parts. */
    @GET
    @Path("v1/attack_info")
    @RunOnVirtualThread
    public Response attackInfo(
            @HeaderParam(TOKEN) @Nullable String token, @QueryParam("exercise") @Nullable Long exercise) {
        return parts(Kind.ATTACK_INFO, token, exercise);
    }

    @GET
    @Path("v1/current_round")
    @RunOnVirtualThread
    public Response currentRound(
            @HeaderParam(TOKEN) @Nullable String token, @QueryParam("exercise") @Nullable Long exercise) {
        return whole(Kind.CURRENT_ROUND, token, exercise);
    }

    /** As soon as a round begins after the one that goes on; 503 if none does in a minute. */
    @GET
    @Path("v1/next_round")
    @RunOnVirtualThread
    public Response nextRound(
            @HeaderParam(TOKEN) @Nullable String token, @QueryParam("exercise") @Nullable Long exercise)
            throws InterruptedException {
        return answer(rounds.next(readers.exercise(token, exercise, request)).of(Kind.CURRENT_ROUND));
    }

    private Response whole(Kind kind, @Nullable String token, @Nullable Long exercise) {
        return answer(documents(token, exercise).of(kind));
    }

    private Response parts(Kind kind, @Nullable String token, @Nullable Long exercise) {
        Map<String, String> picks = new HashMap<>();
        MultivaluedMap<String, String> asked = uri.getQueryParameters();
        kind.levels().stream().filter(asked::containsKey).forEach(level -> picks.put(level, asked.getFirst(level)));
        return answer(documents(token, exercise).of(kind, picks).orElseThrow(NoSuchPart::new));
    }

    private InfoDocuments documents(@Nullable String token, @Nullable Long exercise) {
        return infos.of(readers.exercise(token, exercise, request));
    }

    private Response answer(Document document) {
        EntityTag tag = new EntityTag(document.tag());
        Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(document.body(), MediaType.APPLICATION_JSON_TYPE) : unchanged)
                .tag(tag)
                .header("Cache-Control", CACHE)
                .header("Vary", "Cookie, " + TOKEN)
                .build();
    }
}
