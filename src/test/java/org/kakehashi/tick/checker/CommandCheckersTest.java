package org.kakehashi.tick.checker;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.tick.checker.CheckerTask.Method;
import org.kakehashi.tick.checker.wire.HttpCalls;

/** Scripts of hackerdom's and of FAUST CTF's kind, run by the real runner against a real service. */
class CommandCheckersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TEAM = 17;

    @TempDir
    Path scratch;

    private final HttpCalls calls = new HttpCalls();
    private final CheckerMemory memory = CheckerMemory.ofThisProcess();
    private StoreService store;
    private RunnerProcess runner;

    @BeforeEach
    void open() throws IOException {
        store = new StoreService();
        runner = new RunnerProcess(scratch, Map.of());
    }

    @AfterEach
    void close() throws InterruptedException {
        runner.close();
        store.close();
        calls.close();
    }

    private Checker checker(Service service) {
        return Checkers.speaking(service, new CheckerLine(calls, CheckerDoor.at(runner.address())), memory);
    }

    private Checker hackerdom() {
        return checker(RunnerProcess.service(Service.Protocol.HACKERDOM, "hackerdom.py"));
    }

    private Checker faust() {
        return checker(RunnerProcess.service(Service.Protocol.FAUST, "faust.py"));
    }

    private CheckerTask task(Method method, long current, long related, int variant) {
        return new CheckerTask(
                method,
                new CheckerTask.Target(store.address(), TEAM, "Lyon"),
                new CheckerTask.Round(current, related, Duration.ofSeconds(60)),
                variant,
                Optional.of("KKH{flag of " + related + " " + variant + "}"),
                Optional.empty(),
                PATIENCE);
    }

    private static CheckerReply ok(String attackInfo) {
        return new CheckerReply(CheckVerdict.OK, "", attackInfo, "", "");
    }

    @Test
    void hackerdomPutsAndGets() {
        Checker checker = hackerdom();
        assertEquals(new CheckerInfo("store", 2, 0, 1, 0), checker.info());
        assertEquals(ok(""), checker.ask(task(Method.HAVOC, 0, 0, 0)));
        assertEquals(ok(""), checker.ask(task(Method.PUT_FLAG, 0, 0, 0)));
        assertEquals(ok(""), checker.ask(task(Method.PUT_FLAG, 0, 0, 1)));
        assertEquals(ok(""), checker.ask(task(Method.GET_FLAG, 1, 0, 0)));
        assertEquals(ok(""), hackerdom().ask(task(Method.GET_FLAG, 1, 0, 1)), "whoever asks");
        store.texts.replaceAll((path, flag) -> "stolen");
        CheckerReply gone = checker.ask(task(Method.GET_FLAG, 1, 0, 0));
        assertEquals(CheckVerdict.CORRUPT, gone.verdict());
        assertEquals("no such flag", gone.message());
        assertEquals(
                CheckVerdict.MUMBLE, checker.ask(task(Method.GET_FLAG, 1, 1, 0)).verdict(), "never put");
    }

    @Test
    void hackerdomStopsAtAFailedCheck() {
        store.greeting = "shop";
        Checker checker = hackerdom();
        CheckerReply put = checker.ask(task(Method.PUT_FLAG, 0, 0, 0));
        assertEquals(CheckerReply.of(CheckVerdict.MUMBLE, "checked"), put);
        assertEquals(Map.of(), store.texts);
        store.greeting = "store";
        assertEquals(put, checker.ask(task(Method.GET_FLAG, 0, 0, 0)), "one check a tick");
        assertEquals(ok(""), checker.ask(task(Method.PUT_FLAG, 1, 1, 0)));
        store.close();
        CheckerReply off = checker.ask(task(Method.HAVOC, 2, 2, 0));
        assertEquals(CheckVerdict.OFFLINE, off.verdict());
        assertEquals("no connection", off.message());
        assertTrue(off.cause().contains("refused"), off::cause);
    }

    @ParameterizedTest
    @CsvSource({"json, ''", "pfr, pfr"})
    void hackerdomTellsPlayersWhereAFlagIs(String names, String tags) throws Exception {
        runner.close();
        runner = new RunnerProcess(scratch, Map.of("NAMES", names, "CHECKER_TAGS", tags));
        Checker checker = hackerdom();
        CheckerReply put = checker.ask(task(Method.PUT_FLAG, 3, 3, 1));
        assertEquals(CheckVerdict.OK, put.verdict(), put::cause);
        assertTrue(put.attackInfo().matches("shelf [0-9a-f]{8}"), put::attackInfo);
        assertEquals(ok(""), checker.ask(task(Method.GET_FLAG, 4, 3, 1)));
    }

    @Test
    void faustFindsItsFlagsAndItsState() {
        Checker checker = faust();
        assertEquals(ok("page 0 of team 17, run 1"), checker.ask(task(Method.PUT_FLAG, 0, 0, 0)));
        assertEquals(ok(""), checker.ask(task(Method.GET_FLAG, 0, 0, 0)));
        assertEquals(ok("page 1 of team 17, run 2"), faust().ask(task(Method.PUT_FLAG, 1, 1, 0)), "state is kept");
        store.texts.remove("/flags/0");
        assertEquals(ok("page 2 of team 17, run 3"), checker.ask(task(Method.PUT_FLAG, 2, 2, 0)));
        assertEquals(ok(""), checker.ask(task(Method.GET_FLAG, 2, 2, 0)));
        assertEquals(ok(""), checker.ask(task(Method.GET_FLAG, 2, 1, 0)));
        assertEquals(
                CheckerReply.of(CheckVerdict.CORRUPT, "flag not found"), checker.ask(task(Method.GET_FLAG, 2, 0, 0)));
        assertEquals(ok("page 4 of team 17, run 4"), checker.ask(task(Method.PUT_FLAG, 4, 4, 0)));
        assertEquals(ok(""), checker.ask(task(Method.GET_FLAG, 4, 2, 0)), "tick 3 had no flag, which harms nobody");
    }

    @Test
    void faustSaysWhatIsWrong() {
        Checker checker = faust();
        store.greeting = "shop";
        assertEquals(CheckerReply.of(CheckVerdict.MUMBLE, "faulty"), checker.ask(task(Method.PUT_FLAG, 0, 0, 0)));
        assertEquals(CheckerReply.of(CheckVerdict.MUMBLE, "faulty"), checker.ask(task(Method.GET_FLAG, 0, 0, 0)));
        store.close();
        assertEquals(CheckerReply.of(CheckVerdict.OFFLINE, "down"), checker.ask(task(Method.PUT_FLAG, 1, 1, 0)));
        assertEquals(
                CheckVerdict.CHECKER_ERROR,
                checker.ask(task(Method.PUT_FLAG, 1, 1, 1)).verdict(),
                "one store");
    }

    @ParameterizedTest
    @CsvSource({
        "HACKERDOM, hangs, OFFLINE, timeout",
        "HACKERDOM, leaves, OFFLINE, timeout",
        "HACKERDOM, floods, CHECKER_ERROR, FLOOD",
        "HACKERDOM, swarms, CHECKER_ERROR, SWARM",
        "HACKERDOM, fills, CHECKER_ERROR, exit code",
        "HACKERDOM, takes-memory, CHECKER_ERROR, exit code",
        "HACKERDOM, lies, CHECKER_ERROR, exit code 7",
        "HACKERDOM, dies, CHECKER_ERROR, exit code -9",
        "HACKERDOM, garbles, MUMBLE, ''",
        "HACKERDOM, hides, OK, ''",
        "FAUST, hangs, OFFLINE, timeout",
        "FAUST, unknown, CHECKER_ERROR, no result: ERROR unknown action FORMAT",
        "FAUST, chatters, CHECKER_ERROR, no result: ERROR a script that does not read its answers",
        "FAUST, hoards, CHECKER_ERROR, no result: ERROR more than",
        "FAUST, silent, CHECKER_ERROR, no result: EXIT"
    })
    void hostileScriptsCostTheirOwnRunOnly(Service.Protocol protocol, String what, CheckVerdict verdict, String said)
            throws IOException {
        Checker hostile = checker(RunnerProcess.service(protocol, "hostile.py", what));
        CheckerTask task = task(protocol == Service.Protocol.FAUST ? Method.PUT_FLAG : Method.HAVOC, 0, 0, 0);
        if (verdict == CheckVerdict.OFFLINE) {
            task = new CheckerTask(
                    task.method(),
                    task.target(),
                    task.round(),
                    0,
                    task.flag(),
                    task.attackInfo(),
                    Duration.ofSeconds(4));
        }
        CheckerReply reply = hostile.ask(task);
        assertEquals(verdict, reply.verdict(), reply::toString);
        assertTrue((reply.message() + reply.cause()).contains(said), reply::toString);
        assertEquals(
                CheckVerdict.OK, hackerdom().ask(task(Method.HAVOC, 0, 0, 0)).verdict());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        List.of(),
                        runner.commands().stream()
                                .filter(one -> one.contains("sleep") || one.contains("hostile"))
                                .toList()));
        try (var left = Files.list(scratch)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void thoseWhoWaitForAPlaceGetOne() throws Exception {
        Checker checker = hackerdom();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<CheckerReply>> replies = new ArrayList<>();
            for (int tick = 0; tick < 12; tick++) {
                CheckerTask task = task(Method.PUT_FLAG, tick, tick, 0);
                replies.add(threads.submit(() -> checker.ask(new CheckerTask(
                        task.method(),
                        task.target(),
                        task.round(),
                        0,
                        task.flag(),
                        Optional.empty(),
                        Duration.ofMinutes(4)))));
            }
            for (Future<CheckerReply> reply : replies) {
                assertEquals(ok(""), reply.get());
            }
        }
        assertEquals(12, store.texts.size());
    }
}
