package org.kakehashi.tick.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.tick.checker.CheckerTask.Method;
import org.kakehashi.tick.checker.FakeChecker.Answer;
import org.kakehashi.tick.checker.wire.HttpCalls;

/** What is said to a checker that speaks enochecker, and what each of its answers comes to. */
class EnocheckerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String FLAG = "KKH{abcdefghijkmnpqrstuvwxyz23}";

    private final HttpCalls calls = new HttpCalls();
    private final FakeChecker fake = new FakeChecker();
    private final Enochecker checker =
            new Enochecker("hanko", new CheckerLine(calls, CheckerDoor.at(fake.address())), CheckerMemory.ofThisProcess());

    @AfterEach
    void close() {
        fake.close();
        calls.close();
    }

    static CheckerTask task(Method method, Duration timeout) {
        return new CheckerTask(
                method,
                new CheckerTask.Target("10.1.2.3", 17, "京都 \"A\""),
                new CheckerTask.Round(7, 5, Duration.ofSeconds(60)),
                1,
                method == Method.HAVOC ? Optional.empty() : Optional.of(FLAG),
                method == Method.EXPLOIT ? Optional.of("user7") : Optional.empty(),
                timeout);
    }

    @Test
    void saysWhatItCanDo() {
        assertEquals(new CheckerInfo("hanko", 2, 1, 1, 2), checker.info());
        fake.info = new Answer(500, new byte[0]);
        assertEquals(2, checker.info().flags(), "it is asked once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "", "{\"flagVariants\":-1}", "{\"flagVariants\":\"1\",\"noiseVariants\":0,\"havocVariants\":0}"})
    void doesNotBelieveNonsenseAboutItself(String nonsense) {
        fake.info = Answer.ok(nonsense);
        assertThrows(CheckerUnavailable.class, checker::info);
        CheckerReply reply = checker.ask(task(Method.HAVOC, PATIENCE));
        assertEquals(CheckVerdict.CHECKER_ERROR, reply.verdict());
        assertTrue(reply.cause().startsWith("GET /service: "), reply::cause);
    }

    @Test
    void isAskedWithAllFields() throws IOException {
        checker.ask(task(Method.PUT_FLAG, PATIENCE));
        assertEquals(json("""
                {"method": "putflag", "address": "10.1.2.3", "teamId": 17, "teamName": "京都 \\"A\\"",
                 "currentRoundId": 7, "relatedRoundId": 5, "flag": "KKH{abcdefghijkmnpqrstuvwxyz23}", "variantId": 1,
                 "roundLength": 60000, "taskChainId": "flag_shanko_r5_t17_i1",
                 "flagRegex": null, "flagHash": null, "attackInfo": null}"""), lastAsked());
        checker.ask(task(Method.GET_FLAG, PATIENCE));
        assertEquals("flag_shanko_r5_t17_i1", lastAsked().get("taskChainId").asText(), "the same chain");
        checker.ask(task(Method.GET_NOISE, PATIENCE));
        assertEquals("noise_shanko_r5_t17_i1", lastAsked().get("taskChainId").asText());
        checker.ask(task(Method.HAVOC, PATIENCE));
        assertEquals("havoc_shanko_r5_t17_i1", lastAsked().get("taskChainId").asText());
        assertTrue(lastAsked().get("flag").isNull());
    }

    @Test
    void tellsAnExploitHowTheFlagLooksButNotTheFlag() throws IOException {
        fake.answers = body -> Answer.ok("{\"result\":\"OK\",\"flag\":\"" + FLAG + "\",\"attackInfo\":\"not asked for\"}");
        CheckerReply reply = checker.ask(task(Method.EXPLOIT, PATIENCE));
        assertEquals(new CheckerReply(CheckVerdict.OK, "", "", FLAG, ""), reply);
        JsonNode asked = lastAsked();
        assertTrue(asked.get("flag").isNull());
        assertEquals("KKH\\{[a-z0-9]{26}\\}", asked.get("flagRegex").asText());
        assertTrue(FLAG.matches(asked.get("flagRegex").asText()));
        assertEquals(CheckerJson.sha256(FLAG), asked.get("flagHash").asText());
        assertEquals("user7", asked.get("attackInfo").asText());
    }

    /** All fields but the two that differ each time, which are looked at here. */
    private ObjectNode lastAsked() throws IOException {
        ObjectNode asked = (ObjectNode) json(fake.asked.getLast());
        long timeout = asked.remove("timeout").asLong();
        assertTrue(timeout > 0 && timeout <= PATIENCE.toMillis(), () -> "timeout " + timeout);
        assertTrue(asked.remove("taskId").isIntegralNumber());
        return asked;
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    @Test
    void countsTasksOnce() throws IOException {
        Set<Long> numbers = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            checker.ask(task(Method.HAVOC, PATIENCE));
            numbers.add(json(fake.asked.getLast()).get("taskId").asLong());
        }
        assertEquals(5, numbers.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock = """
            {"result":"OK","message":"unseen","attackInfo":"user 7"} | OK            |              | user 7 |
            {"result":"OK","message":null,"attackInfo":null}         | OK            |              |        |
            {"result":"MUMBLE","message":"no\\u0000 log\\nin\\u202e"} | MUMBLE        | no log in    |        |
            {"result":"OFFLINE"}                                     | OFFLINE       |              |        |
            {"result":"INTERNAL_ERROR","message":"the secret"}       | CHECKER_ERROR |              |        | the secret
            {"result":"ok"}                                          | CHECKER_ERROR |              |        | unknown result "ok"
            {"result":["OK"]}                                        | CHECKER_ERROR |              |        | unknown result ["OK"]
            {}                                                       | CHECKER_ERROR |              |        | unknown result
            """)
    void readsTheResult(String body, CheckVerdict verdict, String message, String attackInfo, String cause) {
        fake.answers = asked -> Answer.ok(body);
        assertEquals(
                new CheckerReply(verdict, or(message), or(attackInfo), "", or(cause)),
                checker.ask(task(Method.PUT_FLAG, PATIENCE)));
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OK", "[1]", "{\"result\":\"OK\"", "{\"result\":\"OK\"} {}", "<html>", "null"})
    void takesNothingButAnObject(String body) {
        fake.answers = asked -> Answer.ok(body);
        assertEquals(CheckVerdict.CHECKER_ERROR, checker.ask(task(Method.HAVOC, PATIENCE)).verdict());
    }

    @Test
    void isNotDrownedInBrackets() {
        fake.answers = asked -> Answer.ok("{\"result\":" + "[".repeat(30_000));
        assertEquals(CheckVerdict.CHECKER_ERROR, checker.ask(task(Method.HAVOC, PATIENCE)).verdict());
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 302, 404, 500, 503})
    void takesNoOtherStatus(int status) {
        fake.answers = asked -> new Answer(status, status == 204 ? new byte[0] : "{\"result\":\"OK\"}".getBytes());
        assertEquals(
                CheckerReply.failed("HTTP status " + status), checker.ask(task(Method.HAVOC, PATIENCE)));
    }

    @Test
    void cutsWhatIsSaid() {
        fake.answers = asked -> Answer.ok("{\"result\":\"MUMBLE\",\"message\":\"" + "🌉".repeat(5_000) + "\"}");
        CheckerReply reply = checker.ask(task(Method.HAVOC, PATIENCE));
        assertEquals("🌉".repeat(100), reply.message());
        fake.answers = asked -> Answer.ok("{\"result\":\"OK\",\"attackInfo\":\"" + "a".repeat(1_001) + "\"}");
        reply = checker.ask(task(Method.PUT_FLAG, PATIENCE));
        assertEquals("", reply.attackInfo());
        assertEquals("attack info is too long to publish", reply.cause());
    }

    @Test
    void isGivenWhatItKept() throws IOException {
        fake.keepsState = true;
        fake.answers = asked -> Answer.ok("{\"result\":\"OK\",\"kakehashiState\":{\"user\":\"花子\",\"count\":3}}");
        checker.ask(task(Method.PUT_FLAG, PATIENCE));
        assertEquals(json("{}"), json(fake.asked.getLast()).get("kakehashiState"));
        fake.answers = asked -> Answer.ok("{\"result\":\"OK\"}");
        checker.ask(task(Method.GET_FLAG, PATIENCE));
        assertEquals(json("{\"user\":\"花子\"}"), json(fake.asked.getLast()).get("kakehashiState"));
        checker.ask(task(Method.GET_NOISE, PATIENCE));
        assertEquals(json("{}"), json(fake.asked.getLast()).get("kakehashiState"), "another chain");
    }

    @Test
    void manyMayAskAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<CheckerReply>> replies = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                replies.add(threads.submit(() -> checker.ask(task(Method.GET_FLAG, Duration.ofMinutes(2)))));
            }
            for (Future<CheckerReply> reply : replies) {
                assertEquals(CheckerReply.of(CheckVerdict.OK, ""), reply.get());
            }
        }
        assertEquals(300, fake.asked.size());
    }

    /** Servers that do what no server should. */
    enum Hostile {
        HANGS(CheckVerdict.OFFLINE, "timeout", out -> Thread.sleep(Duration.ofMinutes(5))),
        DRIPS(CheckVerdict.OFFLINE, "timeout", out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n".getBytes());
            while (true) {
                out.write(' ');
                Thread.sleep(5);
            }
        }),
        DRIPS_HEADERS(CheckVerdict.OFFLINE, "timeout", out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes());
            while (true) {
                out.write("a: b\r\n".getBytes());
                Thread.sleep(20);
            }
        }),
        FLOODS(CheckVerdict.CHECKER_ERROR, "", out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes());
            while (true) {
                out.write(new byte[65536]);
            }
        }),
        FLOODS_HEADERS(CheckVerdict.CHECKER_ERROR, "", out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes());
            for (int i = 0; true; i++) {
                out.write(("h" + i + ": " + "x".repeat(900) + "\r\n").getBytes());
            }
        }),
        GARBLES(CheckVerdict.CHECKER_ERROR, "", out -> out.write("SSH-2.0-OpenSSH_9.2\r\n\r\n".getBytes())),
        CLOSES(CheckVerdict.CHECKER_ERROR, "", out -> {}),
        CUTS(
                CheckVerdict.CHECKER_ERROR,
                "",
                out -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".getBytes()));

        private final CheckVerdict verdict;
        private final String message;
        private final RawServer.Behaviour behaviour;

        Hostile(CheckVerdict verdict, String message, RawServer.Behaviour behaviour) {
            this.verdict = verdict;
            this.message = message;
            this.behaviour = behaviour;
        }
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.EnumSource
    void costsItsOwnCallOnly(Hostile hostile) throws IOException {
        try (var server = new RawServer(hostile.behaviour)) {
            var other = new Enochecker(
                    "tram",
                    new CheckerLine(calls, CheckerDoor.at(server.address())),
                    CheckerMemory.ofThisProcess());
            other.info();
            Duration limit =
                    hostile.verdict == CheckVerdict.OFFLINE ? Duration.ofMillis(700) : Duration.ofSeconds(20);
            CheckerReply reply = other.ask(task(Method.GET_FLAG, limit));
            assertEquals(hostile.verdict, reply.verdict(), reply::cause);
            assertEquals(hostile.message, reply.message());
            assertEquals(CheckerReply.of(CheckVerdict.OK, ""), checker.ask(task(Method.GET_FLAG, PATIENCE)));
        }
    }

    @Test
    void nobodyIsPunishedForACheckerThatIsAway() throws IOException {
        var away = new RawServer(out -> {});
        away.close();
        var other = new Enochecker(
                "tram", new CheckerLine(calls, CheckerDoor.at(away.address())), CheckerMemory.ofThisProcess());
        CheckerReply reply = other.ask(task(Method.GET_FLAG, PATIENCE));
        assertEquals(CheckVerdict.CHECKER_ERROR, reply.verdict());
        assertTrue(reply.cause().startsWith("checker not reached"), reply::cause);
    }

    @Test
    void keepsNoMoreThanAllowed() {
        CheckerMemory memory = CheckerMemory.ofThisProcess();
        assertEquals("", memory.keep(1, "a", 0, Map.of("k", "v")));
        assertEquals(CheckerMemory.tooLarge(), memory.keep(1, "a", 0, Map.of("k", "v".repeat(CheckerMemory.MOST))));
        assertEquals(Map.of("k", "v"), memory.recall(1, "a"));
    }
}
