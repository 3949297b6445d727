package org.kakehashi.tick.checker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.tick.checker.CheckerTask.Method;
import org.kakehashi.tick.checker.wire.HttpAnswer;

/**
 * A checker that speaks enochecker HTTP, version 2 (the specification of enowars; checked against enochecker_core and
 * enochecker_test). Beyond it, a checker that answers {@code GET /service} with the header {@code Kakehashi-State} is
 * given what it kept for the same chain of tasks and may give back what to keep.
 */
final class Enochecker implements Checker {
    static final String STATE_HEADER = "kakehashi-state";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int NAME = 100;

    private final String service;
    private final CheckerLine line;
    private final CheckerMemory memory;
    private volatile @Nullable Known known;

    /** @param keepsState whether the platform keeps what it wants kept */
    private record Known(CheckerInfo info, boolean keepsState) {}

    Enochecker(String service, CheckerLine line, CheckerMemory memory) {
        this.service = service;
        this.line = line;
        this.memory = memory;
    }

    @Override
    public CheckerInfo info() {
        return known(PATIENCE).info();
    }

    @Override
    public CheckerReply ask(CheckerTask task) {
        long began = System.nanoTime();
        boolean keepsState;
        try {
            keepsState = known(task.timeout()).keepsState();
        } catch (CheckerUnavailable e) {
            return CheckerReply.failed(String.valueOf(e.getMessage()));
        }
        String chain = task.chain(service);
        Map<String, String> kept = keepsState ? memory.recall(task.target().teamId(), chain) : Map.of();
        Duration left = task.timeout().minusNanos(System.nanoTime() - began);
        if (left.isNegative()) {
            return CheckerReply.failed("no time was left to ask");
        }
        HttpAnswer answer =
                line.post("/", time -> new EnocheckerRequest(task, chain, keepsState ? kept : null).json(time), left);
        return switch (answer) {
            case HttpAnswer.Late late -> CheckerReply.of(CheckVerdict.OFFLINE, "timeout");
            case HttpAnswer.Unreached unreached -> CheckerReply.failed("checker not reached: " + unreached.why());
            case HttpAnswer.Broken broken -> CheckerReply.failed("no usable answer: " + broken.why());
            case HttpAnswer.Whole whole -> read(whole, task, chain, keepsState);
        };
    }

    private CheckerReply read(HttpAnswer.Whole whole, CheckerTask task, String chain, boolean keepsState) {
        if (whole.status() != OK) {
            return CheckerReply.failed("HTTP status " + whole.status());
        }
        JsonNode reply;
        try {
            reply = CheckerJson.object(whole.body());
        } catch (JsonProcessingException e) {
            return CheckerReply.failed("not a JSON object: " + e.getOriginalMessage());
        }
        String message = CheckerJson.text(reply, "message");
        return switch (CheckerJson.text(reply, "result")) {
            case "OK" -> ok(reply, task, chain, keepsState);
            case "MUMBLE" -> CheckerReply.of(CheckVerdict.MUMBLE, message);
            case "OFFLINE" -> CheckerReply.of(CheckVerdict.OFFLINE, message);
            case "INTERNAL_ERROR" -> CheckerReply.failed(message.isEmpty() ? "INTERNAL_ERROR" : message);
            default -> CheckerReply.failed("unknown result " + CheckerJson.shown(reply, "result"));
        };
    }

    /** A message beside OK is not shown, as with the engine of enowars. */
    private CheckerReply ok(JsonNode reply, CheckerTask task, String chain, boolean keepsState) {
        if (keepsState && reply.has(EnocheckerRequest.STATE)) {
            String refused = memory.keep(
                    task.target().teamId(),
                    chain,
                    task.round().related(),
                    CheckerJson.texts(reply.get(EnocheckerRequest.STATE)));
            if (!refused.isEmpty()) {
                return CheckerReply.failed(refused);
            }
        }
        String attackInfo = task.method() == Method.PUT_FLAG ? CheckerJson.text(reply, "attackInfo") : "";
        String flag = task.method() == Method.EXPLOIT ? CheckerJson.text(reply, "flag") : "";
        boolean large = !PlainLine.fits(attackInfo, CheckerReply.ATTACK_INFO);
        return new CheckerReply(CheckVerdict.OK, "", attackInfo, flag, large ? "attack info is too long to publish" : "");
    }

    private Known known(Duration limit) {
        Known before = known;
        if (before != null) {
            return before;
        }
        Known now = ask(limit.compareTo(PATIENCE) < 0 ? limit : PATIENCE);
        known = now;
        return now;
    }

    private Known ask(Duration limit) {
        return switch (line.get("/service", limit)) {
            case HttpAnswer.Late late -> throw new CheckerUnavailable("GET /service is not answered in time");
            case HttpAnswer.Unreached unreached ->
                throw new CheckerUnavailable("checker not reached: " + unreached.why());
            case HttpAnswer.Broken broken -> throw new CheckerUnavailable("GET /service: " + broken.why());
            case HttpAnswer.Whole whole -> described(whole);
        };
    }

    private static Known described(HttpAnswer.Whole whole) {
        if (whole.status() != OK) {
            throw new CheckerUnavailable("GET /service: HTTP status " + whole.status());
        }
        try {
            JsonNode reply = CheckerJson.object(whole.body());
            for (String field : List.of("flagVariants", "noiseVariants", "havocVariants")) {
                if (!reply.path(field).canConvertToInt() || reply.path(field).intValue() < 0) {
                    throw new CheckerUnavailable("GET /service: " + field + " must be a whole number");
                }
            }
            var info = new CheckerInfo(
                    PlainLine.of(CheckerJson.text(reply, "serviceName"), NAME),
                    reply.path("flagVariants").intValue(),
                    reply.path("noiseVariants").intValue(),
                    reply.path("havocVariants").intValue(),
                    Math.max(0, reply.path("exploitVariants").asInt(0)));
            return new Known(info, whole.headers().containsKey(STATE_HEADER));
        } catch (JsonProcessingException e) {
            throw new CheckerUnavailable("GET /service: not a JSON object");
        }
    }
}
