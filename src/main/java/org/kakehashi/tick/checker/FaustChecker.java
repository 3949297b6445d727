package org.kakehashi.tick.checker;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.fact.CheckVerdict;

/**
 * A checker that is a script of FAUST CTF: one run a tick places the flag, checks the service and fetches the flags of the
 * last ticks, with one result for all of it (compared with {@code checkerlib} and the checker master of ctf-gameserver).
 * Placing a flag runs it; whoever asks for a flag of the same tick waits for that run and gets what it found.
 */
final class FaustChecker implements Checker {
    /** How far back scripts look for flags, and then some. */
    private static final int LOOK_BACK = 10;

    /** Of a tick, in percent: what is left is for the results to be written. */
    private static final int SHARE_OF_THE_RUN = 75;

    private static final int OK = 0;
    private static final int DOWN = 1;
    private static final int FAULTY = 2;
    private static final int FLAG_NOT_FOUND = 3;
    private static final int RECOVERING = 4;
    private static final int TIMEOUT = 5;

    private final Service service;
    private final Runner runner;
    private final CheckerMemory memory;
    private final OncePerTick<Found> runs = new OncePerTick<>();

    /**
     * What a run came to.
     *
     * @param whole for the flag just placed
     */
    private record Found(CheckerReply whole, OptionalInt result, FaustLog log) {}

    FaustChecker(Service service, Runner runner, CheckerMemory memory) {
        this.service = service;
        this.runner = runner;
        this.memory = memory;
    }

    @Override
    public CheckerInfo info() {
        runner.able();
        return new CheckerInfo(service.id(), 1, 0, 0, 0);
    }

    @Override
    public CheckerReply ask(CheckerTask task) {
        if (task.variant() != 0) {
            return CheckerReply.failed("there is no variant " + task.variant());
        }
        return switch (task.method()) {
            case PUT_FLAG -> runs.find(task, () -> run(task)).whole();
            case GET_FLAG ->
                runs.await(task, task.timeout())
                        .map(found -> about(task, found))
                        .orElseGet(() -> CheckerReply.failed("no run of the script has ended in this tick"));
            case HAVOC, PUT_NOISE, GET_NOISE, EXPLOIT -> CheckerReply.failed("this protocol has no " + task.method());
        };
    }

    /** The one run of a tick does everything, so it has nearly all of it, as a script has at the checker master. */
    @Override
    public Duration longest(CheckerTask.Method method, Duration tick) {
        return method == CheckerTask.Method.PUT_FLAG
                ? tick.multipliedBy(SHARE_OF_THE_RUN).dividedBy(100)
                : Checker.super.longest(method, tick);
    }

    private CheckerReply about(CheckerTask task, Found found) {
        long tick = task.round().related();
        if (found.result().orElse(OK) != RECOVERING || tick == task.round().current()) {
            return new CheckerReply(
                    found.whole().verdict(),
                    found.whole().message(),
                    "",
                    "",
                    found.whole().cause());
        }
        return found.log().lacks(tick)
                ? CheckerReply.of(CheckVerdict.CORRUPT, "flag not found")
                : CheckerReply.of(CheckVerdict.OK, "");
    }

    private Found run(CheckerTask task) {
        long teamId = task.target().teamId();
        long tick = task.round().current();
        var notes = new FaustNotes(memory.recall(teamId, FaustNotes.NAME));
        notes.issued(tick, task.flag().orElse(""), LOOK_BACK);
        List<String> command = new ArrayList<>(service.checker().run());
        command.addAll(List.of(task.target().address(), Long.toString(teamId), Long.toString(tick)));
        try {
            Runner.Ran ran = runner.run(command, task.timeout(), request -> {
                ObjectNode faust = request.putObject("faust");
                ObjectNode flags = faust.putObject("flags");
                for (long one = Math.max(0, tick - LOOK_BACK); one <= tick; one++) {
                    flags.put(Long.toString(one), notes.flag(one).orElse(neverIssued(teamId, one)));
                }
                ObjectNode state = faust.putObject("state");
                notes.script().forEach(state::put);
            });
            notes.stored(ran.said().stored());
            String refused = memory.keep(teamId, FaustNotes.NAME, CheckerMemory.ALWAYS, notes.all());
            CheckerReply whole = refused.isEmpty() ? whole(ran) : CheckerReply.failed(refused);
            return new Found(whole, ran.said().result(), new FaustLog(ran.said().log()));
        } catch (Runner.NotRun e) {
            return new Found(e.reply(), OptionalInt.empty(), new FaustLog(List.of()));
        }
    }

    /** For a tick without a flag, such as one that was void: nobody finds it, and that is right. */
    private String neverIssued(long teamId, long tick) {
        return "KKH{"
                + CheckerJson.sha256(service.id() + " " + teamId + " " + tick).substring(0, 26) + "}";
    }

    /** Exit codes are ignored; a script without a result has told nothing. */
    private static CheckerReply whole(Runner.Ran ran) {
        if (ran.said().result().isEmpty()) {
            return ran.end() == Runner.End.TIMEOUT
                    ? CheckerReply.of(CheckVerdict.OFFLINE, "timeout")
                    : CheckerReply.failed("no result: " + ran.end() + " " + ran.error() + " " + tail(ran.stderr()));
        }
        return switch (ran.said().result().getAsInt()) {
            case OK, RECOVERING ->
                new CheckerReply(CheckVerdict.OK, "", ran.said().flagId(), "", "");
            case DOWN -> CheckerReply.of(CheckVerdict.OFFLINE, "down");
            case TIMEOUT -> CheckerReply.of(CheckVerdict.OFFLINE, "timeout");
            case FAULTY -> CheckerReply.of(CheckVerdict.MUMBLE, "faulty");
            case FLAG_NOT_FOUND -> CheckerReply.of(CheckVerdict.CORRUPT, "flag not found");
            default ->
                CheckerReply.failed("unknown result " + ran.said().result().getAsInt());
        };
    }

    /** The end of what Python writes about an error says which it was. */
    private static String tail(String stderr) {
        return stderr.substring(Math.max(0, stderr.length() - 150));
    }
}
