package org.kakehashi.tick.checker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kakehashi.tick.checker.wire.HttpAnswer;

/** The program of {@code images/checker} that runs commands inside a checker's node (docs/checkers.md says how it is spoken to). */
final class Runner {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LEAST_MARGIN = Duration.ofMillis(300);
    private static final int SHARE_OF_MARGIN = 10;
    private static final int MOST_PLACES = 64;
    private static final int OK = 200;

    private final CheckerLine line;
    private volatile @Nullable Able able;

    /**
     * What it can do.
     *
     * @param places commands that run at once
     * @param tags what the image says of its script, such as {@code pfr}
     */
    record Able(Semaphore places, Set<String> tags) {}

    /** How a command ended. */
    enum End {
        EXIT,
        TIMEOUT,
        FLOOD,
        SWARM,
        ERROR
    }

    /**
     * A command that was run.
     *
     * @param error what was wrong, if it ended by that; otherwise empty
     */
    record Ran(End end, int exit, String stdout, String stderr, String error, Said said) {}

    /**
     * What a script of FAUST CTF said.
     *
     * @param stored by key
     */
    record Said(OptionalInt result, String flagId, Map<String, String> stored, List<String> log) {
        static final Said NOTHING = new Said(OptionalInt.empty(), "", Map.of(), List.of());
    }

    /** Nothing is known, since the command was not run or its end was not told. */
    static final class NotRun extends Exception {
        private static final long serialVersionUID = 1;

        NotRun(String why) {
            super(why);
        }

        CheckerReply reply() {
            return CheckerReply.failed(String.valueOf(getMessage()));
        }
    }

    Runner(CheckerLine line) {
        this.line = line;
    }

    /** @throws CheckerUnavailable if it does not say so now */
    Able able() {
        Able known = able;
        if (known == null) {
            known = describe();
            able = known;
        }
        return known;
    }

    /**
     * Runs a command; it has a little less time than this call, so that its end can be told.
     *
     * @param more what else the request says
     */
    Ran run(List<String> command, Duration limit, Consumer<ObjectNode> more) throws NotRun {
        long end = System.nanoTime() + limit.toNanos();
        Semaphore places;
        try {
            places = able().places();
            // Who waits longer would have no time left to look.
            if (!places.tryAcquire(limit.toNanos() / 2, TimeUnit.NANOSECONDS)) {
                throw new NotRun("all places for commands of this checker are taken");
            }
        } catch (CheckerUnavailable e) {
            throw new NotRun(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotRun("interrupted");
        }
        try {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (left.compareTo(LEAST_MARGIN.multipliedBy(2)) < 0) {
                throw new NotRun("no time was left to run the command");
            }
            return read(line.post("/run", time -> request(command, time, more), left));
        } finally {
            places.release();
        }
    }

    private static byte[] request(List<String> command, Duration time, Consumer<ObjectNode> more) {
        Duration share = time.dividedBy(SHARE_OF_MARGIN);
        Duration margin = share.compareTo(LEAST_MARGIN) < 0 ? LEAST_MARGIN : share;
        ObjectNode request = CheckerJson.object();
        command.forEach(request.putArray("run")::add);
        request.put("timeout", Math.max(1, time.minus(margin).toMillis()));
        more.accept(request);
        return CheckerJson.bytes(request);
    }

    private static Ran read(HttpAnswer answer) throws NotRun {
        return switch (answer) {
            case HttpAnswer.Late late -> throw new NotRun("the runner did not answer in time");
            case HttpAnswer.Unreached unreached -> throw new NotRun("runner not reached: " + unreached.why());
            case HttpAnswer.Broken broken -> throw new NotRun("no usable answer of the runner: " + broken.why());
            case HttpAnswer.Whole whole -> read(whole);
        };
    }

    private static Ran read(HttpAnswer.Whole whole) throws NotRun {
        try {
            JsonNode reply = CheckerJson.object(whole.body());
            String error = CheckerJson.text(reply, "error");
            if (whole.status() != OK) {
                throw new NotRun("the runner refuses: HTTP status " + whole.status() + " " + error);
            }
            End end = switch (CheckerJson.text(reply, "end")) {
                case "exit" -> End.EXIT;
                case "timeout" -> End.TIMEOUT;
                case "flood" -> End.FLOOD;
                case "swarm" -> End.SWARM;
                default -> End.ERROR;
            };
            return new Ran(
                    end,
                    reply.path("exit").asInt(0),
                    CheckerJson.text(reply, "stdout").strip(),
                    CheckerJson.text(reply, "stderr").strip(),
                    error,
                    reply.path("faust").isObject() ? said(reply.get("faust")) : Said.NOTHING);
        } catch (JsonProcessingException e) {
            throw new NotRun("the runner did not answer with a JSON object");
        }
    }

    private static Said said(JsonNode script) {
        JsonNode result = script.path("result");
        List<String> log = new ArrayList<>();
        script.path("log").forEach(entry -> log.add(entry.asText()));
        return new Said(
                result.canConvertToInt() ? OptionalInt.of(result.intValue()) : OptionalInt.empty(),
                CheckerJson.text(script, "flagId"),
                CheckerJson.texts(script.path("stored")),
                log);
    }

    private Able describe() {
        if (!(line.get("/service", PATIENCE) instanceof HttpAnswer.Whole whole) || whole.status() != OK) {
            throw new CheckerUnavailable("the runner of commands does not answer");
        }
        try {
            JsonNode reply = CheckerJson.object(whole.body());
            int places = reply.path("places").asInt(0);
            if (reply.path("runner").asInt(0) != 1 || places < 1) {
                throw new CheckerUnavailable("what answers is no runner of commands");
            }
            Set<String> tags = new LinkedHashSet<>();
            reply.path("tags").forEach(tag -> tags.add(tag.asText()));
            return new Able(new Semaphore(Math.min(places, MOST_PLACES), true), tags);
        } catch (JsonProcessingException e) {
            throw new CheckerUnavailable("what answers is no runner of commands");
        }
    }
}
