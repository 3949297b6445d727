package org.kakehashi.tick.submission.web;

import static org.kakehashi.tick.words.SubmissionWords.WORDS;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kakehashi.site.Refused;
import org.kakehashi.site.web.Forwarding;
import org.kakehashi.site.web.Viewer;
import org.kakehashi.tick.submission.FlagAnswer;
import org.kakehashi.tick.submission.FlagSubmissions;
import org.kakehashi.tick.submission.FlagVerdict;
import org.kakehashi.tick.submission.Submitter;
import org.kakehashi.tick.submission.token.TokenGuesses;

/**
 * Flags by HTTP, as programs for ForcAD and the RuCTF checksystem send them: a JSON list with the team's token in a header.
 * Whoever is told 429 or 503 waits as {@code Retry-After} says and sends the same list again.
 */
@Path("/api/v1/flags")
@PermitAll
public class FlagApi {
    private static final int MOST = 100;

    @Inject
    FlagSubmissions submissions;

    @Inject
    TokenGuesses tokens;

    @Inject
    Forwarding forwarding;

    @Inject
    Viewer viewer;

    /**
     * What became of a flag.
     *
     * @param status whether it counts now
     * @param code as in the line protocol
     */
    public record Answer(String flag, String msg, boolean status, FlagVerdict code) {}

    /** Nobody has the token, or there is none. */
    static class TokenIsUnknown extends Refused {
        TokenIsUnknown(boolean given) {
            super(Reason.FORBIDDEN, given ? WORDS.tokenIsUnknown() : WORDS.tokenIsMissing());
        }
    }

    /** The list is not one, or too long. */
    static class NoListOfFlags extends Refused {
        NoListOfFlags() {
            super(Reason.INVALID, WORDS.sendAListOfFlags(MOST));
        }
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public List<Answer> submit(
            @HeaderParam("X-Team-Token") @Nullable String token, @Nullable JsonNode body, HttpServerRequest request)
            throws InterruptedException {
        Submitter who = tokens.find(token, forwarding.address(request))
                .orElseThrow(() -> new TokenIsUnknown(token != null));
        List<String> flags = flags(body);
        List<FlagAnswer> judged = submissions.submit(who, flags);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < flags.size(); i++) {
            FlagAnswer answer = judged.get(i);
            String said = "[" + flags.get(i) + "] " + viewer.say(answer.message());
            answers.add(new Answer(flags.get(i), said, answer.code() == FlagVerdict.OK, answer.code()));
        }
        return answers;
    }

    private static List<String> flags(@Nullable JsonNode body) {
        if (body == null || !body.isArray() || body.size() > MOST) {
            throw new NoListOfFlags();
        }
        List<String> flags = new ArrayList<>();
        for (JsonNode each : body) {
            if (!each.isTextual()) {
                throw new NoListOfFlags();
            }
            flags.add(each.textValue().strip());
        }
        return flags;
    }
}
