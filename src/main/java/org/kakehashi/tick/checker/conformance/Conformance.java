package org.kakehashi.tick.checker.conformance;

import static org.kakehashi.tick.words.CheckerWords.WORDS;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.site.language.Text;
import org.kakehashi.tick.checker.Checker;
import org.kakehashi.tick.checker.CheckerInfo;
import org.kakehashi.tick.checker.CheckerReply;
import org.kakehashi.tick.checker.CheckerTask;
import org.kakehashi.tick.checker.CheckerTask.Method;
import org.kakehashi.tick.checker.CheckerUnavailable;
import org.kakehashi.tick.checker.Checkers;
import org.kakehashi.tick.checker.wire.CheckerAddress;
import org.kakehashi.tick.checker.wire.HttpAnswer;
import org.kakehashi.tick.checker.wire.HttpCalls;

/**
 * Plays a checker against a service that runs. The cases follow enochecker_test of enowars where they apply to all protocols;
 * those of names, load, an absent service and broken requests are ours.
 */
public final class Conformance {
    /** Nobody is there: an address for documentation (RFC 5737). */
    private static final String NOWHERE = "192.0.2.1";

    private static final int TEAMS_AT_ONCE = 16;
    private static final Set<CheckVerdict> OK = Set.of(CheckVerdict.OK);
    private static final Set<CheckVerdict> ERROR = Set.of(CheckVerdict.CHECKER_ERROR);
    private static final Set<CheckVerdict> MUMBLE = Set.of(CheckVerdict.MUMBLE);
    private static final Set<CheckVerdict> GONE = Set.of(CheckVerdict.MUMBLE, CheckVerdict.CORRUPT);

    private final HttpCalls calls;
    private final CheckerAddress address;
    private final Service.Protocol protocol;
    private final Checker checker;
    private final SampleTasks tasks;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param service its protocol, stores and command
     * @param host where the service under test runs
     * @param timeout of each task
     */
    public Conformance(HttpCalls calls, CheckerAddress address, Service service, String host, Duration timeout) {
        this.calls = calls;
        this.address = address;
        this.protocol = service.checker().protocol();
        this.checker = Checkers.at(calls, address, service);
        this.tasks = new SampleTasks(host, timeout);
    }

    /** All that was found, in the order in which it was tried; only the first if the checker does not say what it can do. */
    public List<Finding> run() {
        CheckerInfo info;
        try {
            info = checker.info();
        } catch (CheckerUnavailable e) {
            findings.add(
                    new Finding(WORDS.checkerSaysWhatItCanDo(), Set.of(), "-", false, String.valueOf(e.getMessage())));
            return findings;
        }
        findings.add(new Finding(WORDS.checkerSaysWhatItCanDo(), Set.of(), variants(info), true, ""));
        for (int variant = 0; variant < info.flags(); variant++) {
            flags(variant);
        }
        for (int variant = 0; variant < info.noises(); variant++) {
            noise(variant);
        }
        for (int variant = 0; variant < info.havocs(); variant++) {
            expect(WORDS.doesHavoc(variant), OK, tasks.next().task(Method.HAVOC, variant));
        }
        exploits(info);
        strangers(info);
        expect(WORDS.isStillThere(), OK, tasks.next().task(Method.PUT_FLAG, 0));
        return findings;
    }

    private static String variants(CheckerInfo info) {
        return "flag %d, noise %d, havoc %d, exploit %d"
                .formatted(info.flags(), info.noises(), info.havocs(), info.exploits());
    }

    private boolean speaksEnochecker() {
        return protocol == Service.Protocol.ENOCHECKER;
    }

    private void flags(int variant) {
        SampleTasks.Tick first = tasks.next();
        expect(WORDS.placesAFlag(variant), OK, first.task(Method.PUT_FLAG, variant));
        expect(WORDS.findsTheFlag(variant), OK, first.task(Method.GET_FLAG, variant));
        expect(WORDS.findsTheFlagAgain(variant), OK, first.task(Method.GET_FLAG, variant));
        SampleTasks.Tick second = tasks.after(first);
        expect(WORDS.placesAFlagOfTheNextTick(variant), OK, second.task(Method.PUT_FLAG, variant));
        expect(WORDS.findsTheFlagOfTheTickBefore(variant), OK, second.earlier(first, variant));
        if (protocol != Service.Protocol.FAUST) {
            expect(WORDS.noticesAnotherFlag(variant), GONE, first.withFlag(Method.GET_FLAG, variant, tasks.flag()));
            expect(
                    WORDS.noticesAFlagThatWasNeverPlaced(variant),
                    MUMBLE,
                    tasks.next().task(Method.GET_FLAG, variant));
        }
    }

    private void noise(int variant) {
        SampleTasks.Tick tick = tasks.next();
        expect(WORDS.keepsNoise(variant), OK, tick.task(Method.PUT_NOISE, variant));
        expect(WORDS.findsNoise(variant), OK, tick.task(Method.GET_NOISE, variant));
        expect(WORDS.findsNoiseAgain(variant), OK, tick.task(Method.GET_NOISE, variant));
        expect(WORDS.noticesNoiseThatWasNeverKept(variant), MUMBLE, tasks.next().task(Method.GET_NOISE, variant));
    }

    /** Each exploit has to find the flags of a store, and each store has to fall to an exploit. */
    private void exploits(CheckerInfo info) {
        if (info.exploits() == 0) {
            return;
        }
        boolean[] useful = new boolean[info.exploits()];
        boolean[] falls = new boolean[info.flags()];
        for (int store = 0; store < info.flags(); store++) {
            for (int exploit = 0; exploit < info.exploits(); exploit++) {
                SampleTasks.Tick tick = tasks.next();
                CheckerReply put = checker.ask(tick.task(Method.PUT_FLAG, store));
                CheckerReply stolen = checker.ask(tick.exploit(store, exploit, put.attackInfo()));
                boolean found =
                        stolen.verdict() == CheckVerdict.OK && stolen.flag().equals(tick.flagOf(store));
                useful[exploit] |= found;
                falls[store] |= found;
            }
        }
        for (int exploit = 0; exploit < useful.length; exploit++) {
            found(WORDS.exploitFindsAFlag(exploit), useful[exploit]);
        }
        for (int store = 0; store < falls.length; store++) {
            found(WORDS.storeCanBeExploited(store), falls[store]);
        }
    }

    private void found(Text what, boolean passed) {
        findings.add(new Finding(what, OK, passed ? CheckVerdict.OK.name() : "-", passed, ""));
    }

    /** What a checker must take or refuse, however strange. */
    private void strangers(CheckerInfo info) {
        refuse(Method.PUT_FLAG, info.flags());
        refuse(Method.GET_FLAG, info.flags());
        refuse(Method.HAVOC, info.havocs());
        if (speaksEnochecker()) {
            refuse(Method.PUT_NOISE, info.noises());
            refuse(Method.GET_NOISE, info.noises());
            refuse(Method.EXPLOIT, info.exploits());
            for (String request : List.of("{}", "[]", "{\"method\":\"putflag\"}", "no JSON")) {
                refuseRequest(request);
            }
        }
        expect(WORDS.takesTeamsWithLongNames(), OK, tasks.next().ofLongName(Method.PUT_FLAG));
        many();
        off(Method.PUT_FLAG);
        if (info.havocs() > 0) {
            off(Method.HAVOC);
        }
    }

    private void refuse(Method method, int variant) {
        expect(
                WORDS.refusesAVariantThatIsNotThere(SampleTasks.name(method), variant),
                ERROR,
                tasks.next().task(method, variant));
    }

    private void refuseRequest(String request) {
        HttpAnswer answer = calls.call(address, "/", request.getBytes(StandardCharsets.UTF_8), tasks.timeout());
        boolean refused = answer instanceof HttpAnswer.Whole whole
                && (whole.status() != 200
                        || new String(whole.body(), StandardCharsets.UTF_8).contains("INTERNAL_ERROR"));
        String was = answer instanceof HttpAnswer.Whole whole ? "HTTP " + whole.status() : "no answer";
        findings.add(new Finding(WORDS.refusesARequestThatIsNone(request), ERROR, was, refused, ""));
    }

    private void off(Method method) {
        long began = System.nanoTime();
        CheckerReply reply = checker.ask(tasks.next().at(NOWHERE, method));
        boolean inTime = System.nanoTime() - began < tasks.timeout().toNanos() * 9 / 10;
        findings.add(new Finding(
                WORDS.noticesThatTheServiceIsOff(SampleTasks.name(method)),
                Set.of(CheckVerdict.OFFLINE),
                inTime ? reply.verdict().name() : reply.verdict() + ", late",
                reply.verdict() == CheckVerdict.OFFLINE && inTime,
                said(reply)));
    }

    private void many() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<CheckerReply>> replies = new ArrayList<>();
            for (int i = 0; i < TEAMS_AT_ONCE; i++) {
                SampleTasks.Tick tick = tasks.next();
                replies.add(threads.submit(() -> {
                    CheckerReply put = checker.ask(tick.task(Method.PUT_FLAG, 0));
                    return put.verdict() == CheckVerdict.OK ? checker.ask(tick.task(Method.GET_FLAG, 0)) : put;
                }));
            }
            CheckerReply worst = replies.getFirst().get();
            for (Future<CheckerReply> reply : replies) {
                worst = reply.get().verdict() == CheckVerdict.OK ? worst : reply.get();
            }
            judge(WORDS.worksForManyTeamsAtOnce(TEAMS_AT_ONCE), OK, worst);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a checker's reply is always a verdict", e.getCause());
        }
    }

    private void expect(Text what, Set<CheckVerdict> expected, CheckerTask task) {
        judge(what, expected, checker.ask(task));
    }

    private void judge(Text what, Set<CheckVerdict> expected, CheckerReply reply) {
        findings.add(
                new Finding(what, expected, reply.verdict().name(), expected.contains(reply.verdict()), said(reply)));
    }

    private static String said(CheckerReply reply) {
        return (reply.message() + " " + reply.cause()).strip();
    }
}
