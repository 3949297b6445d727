package org.kakehashi.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The conformance command against a checker that keeps what it is given, and against some that do it badly. */
class CheckCheckerTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private HttpServer server;
    private volatile boolean believesEverything;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String reply = exchange.getRequestURI().getPath().equals("/service") ? """
                    {"serviceName":"hanko","flagVariants":2,"noiseVariants":1,"havocVariants":1,"exploitVariants":1}""" : answer(body);
            byte[] bytes = reply.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.isEmpty() ? 400 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** A checker whose service is its own memory. */
    private String answer(String body) {
        JsonNode task;
        try {
            task = JSON.readTree(body);
        } catch (IOException e) {
            return "";
        }
        if (!task.path("address").isTextual()) {
            return "";
        }
        String method = task.get("method").asText();
        int variants = method.endsWith("flag") ? 2 : 1;
        if (task.get("variantId").asInt() >= variants) {
            return result("INTERNAL_ERROR");
        }
        if (!task.get("address").asText().equals("127.0.0.1")) {
            return result("OFFLINE");
        }
        String chain = task.get("taskChainId").asText();
        String flag = task.get("flag").asText();
        return switch (method) {
            case "putflag", "putnoise" -> {
                kept.put(chain, flag);
                yield "{\"result\":\"OK\",\"attackInfo\":\"" + chain + "\"}";
            }
            case "getflag", "getnoise" -> result(believesEverything || flag.equals(kept.get(chain)) ? "OK" : "MUMBLE");
            case "exploit" ->
                "{\"result\":\"OK\",\"flag\":\""
                        + kept.get(task.get("attackInfo").asText()) + "\"}";
            default -> result("OK");
        };
    }

    private static String result(String result) {
        return "{\"result\":\"" + result + "\",\"message\":\"because\"}";
    }

    private int run(String... more) {
        out.getBuffer().setLength(0);
        String[] args = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "check-checker",
                                "--protocol",
                                "enochecker",
                                "--checker",
                                "http://127.0.0.1:" + server.getAddress().getPort(),
                                "--service",
                                "127.0.0.1:" + server.getAddress().getPort()),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        return KakehashiCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void aGoodCheckerPassesInBothLanguages() {
        assertEquals(0, run("--lang", "en"), out::toString);
        assertTrue(out.toString().contains("ok    getflag 1: finds it a second time (OK)\n"), out::toString);
        assertTrue(out.toString().endsWith("cases passed.\n"), out::toString);
        assertEquals(0, run("--lang", "ja"));
        assertTrue(out.toString().contains("合格  getflag 1：もう一度見つける（OK）"), out::toString);
    }

    @Test
    void aCheckerThatBelievesEverythingFails() throws IOException {
        believesEverything = true;
        assertEquals(1, run("--lang", "en"));
        assertTrue(
                out.toString()
                        .contains(
                                "FAIL  getflag 0: notices that another flag is there: expected CORRUPT / MUMBLE, was OK."),
                out::toString);
        assertEquals(1, run("--json"));
        JsonNode report = JSON.readTree(out.toString());
        assertEquals(false, report.get("conforms").asBoolean());
    }

    private int ofScenario(String folder, String... more) {
        String[] args = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "check-checker",
                                "--scenario",
                                folder,
                                "--checker",
                                "http://127.0.0.1:" + server.getAddress().getPort(),
                                "--service",
                                "127.0.0.1",
                                "--lang",
                                "en"),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        return KakehashiCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void aScenarioSaysWhatItsCheckerSpeaks() {
        assertEquals(0, ofScenario("scenarios/triple-service-ad", "--of", "hanko"), out::toString);
        assertEquals(2, ofScenario("scenarios/triple-service-ad"));
        assertTrue(err.toString().contains("hanko, tram, meterhub"), err::toString);
        assertEquals(2, ofScenario("scenarios/triple-service-ad", "--of", "hanko", "--protocol", "faust"));
        assertTrue(err.toString().contains("leave --protocol"), err::toString);
        for (String folder : java.util.List.of("scenarios/first-contact", "scenarios/none")) {
            assertEquals(2, ofScenario(folder));
            assertTrue(err.toString().contains(folder + " has no services"), err::toString);
        }
    }

    @Test
    void misuseIsSaid() {
        assertEquals(2, run("--timeout", "1", "--lang", "en"));
        assertTrue(err.toString().contains("2 to 300 seconds"), err::toString);
        assertEquals(2, KakehashiCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), "check-checker"));
        assertEquals(
                2,
                KakehashiCommand.run(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        "check-checker",
                        "--protocol",
                        "faust",
                        "--checker",
                        "http://127.0.0.1:1",
                        "--service",
                        "127.0.0.1",
                        "--lang",
                        "ja"));
        assertTrue(err.toString().contains("--run /checker/checker.py"), err::toString);
    }
}
