package org.kakehashi.scenario.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.range.engine.NodeCommands.Result;
import org.kakehashi.scenario.content.ServiceStage.Task;
import org.kakehashi.scenario.content.ServiceStage.Verdict;

/**
 * The services of {@code triple-service-ad} without the platform: each hole is open as delivered and closed by the reference
 * patch, for which nothing is built again, and the checkers are content with both.
 */
@Tag("docker")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TripleServiceTest {
    private static final int STORES = 2;
    private static final int HAVOCS = 3;
    private static final int EXPLOITS = 3;

    private static ServiceStage stage;
    private static ServiceRehearsal rehearsal;

    @BeforeAll
    static void build() throws IOException {
        stage = new ServiceStage();
        rehearsal = ServiceRehearsal.of(Path.of("scenarios/triple-service-ad"));
    }

    @AfterAll
    static void takeAway() throws Exception {
        stage.close();
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(strings = {"hanko", "tram", "meterhub"})
    void theCheckerSaysWhatItCanDo(String service) throws Exception {
        var told = stage.describe(service);
        assertEquals(service, told.path("serviceName").asText());
        assertEquals(STORES, told.path("flagVariants").asInt());
        assertEquals(rehearsal.stores(service).size(), told.path("flagVariants").asInt());
        assertEquals(STORES, told.path("noiseVariants").asInt());
        assertEquals(HAVOCS, told.path("havocVariants").asInt());
        assertEquals(EXPLOITS, told.path("exploitVariants").asInt());
        for (String method : List.of("putflag", "getflag", "putnoise", "getnoise", "havoc", "exploit", "nonsense")) {
            Verdict verdict = stage.perform(flagTask(service, method, 99, "none"));
            assertEquals("INTERNAL_ERROR", verdict.result(), method);
        }
        for (String method : List.of("getflag", "getnoise")) {
            Verdict verdict = stage.perform(flagTask(service, method, 0, "never put"));
            assertEquals("MUMBLE", verdict.result(), method);
        }
    }

    @Order(2)
    @ParameterizedTest
    @ValueSource(strings = {"hanko", "tram", "meterhub"})
    void nothingThatStrangersSendEndsAServiceOrAChecker(String service) throws Exception {
        String before = processOf(service);
        for (var target : Map.of(stage.boxAddress, port(service), stage.checkerAddress(service), 8000)
                .entrySet()) {
            List<Socket> slow = new ArrayList<>();
            try {
                for (int n = 0; n < 150; n++) {
                    var socket = new Socket(target.getKey(), target.getValue());
                    slow.add(socket);
                    socket.getOutputStream().write("POST / HTTP/1.1\r\nContent-Le".getBytes(StandardCharsets.UTF_8));
                }
                byte[] random = new byte[1 << 20];
                RandomGenerator.getDefault().nextBytes(random);
                byte[] line = new byte[1 << 20];
                Arrays.fill(line, (byte) 'A');
                send(target.getKey(), target.getValue(), random);
                send(target.getKey(), target.getValue(), line);
                assertAllInOrder(service, "strangers " + target.getValue());
            } finally {
                for (Socket socket : slow) {
                    socket.close();
                }
            }
        }
        assertEquals(before, processOf(service), "the service was not started again");
    }

    @Order(3)
    @ParameterizedTest
    @ValueSource(strings = {"hanko", "tram", "meterhub"})
    void manyTasksAtOnceAreAllInOrder(String service) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> chains = new ArrayList<>();
            for (int n = 0; n < 30; n++) {
                String chain = "crowd" + n;
                int store = n % STORES;
                chains.add(
                        threads.submit(() -> put(service, store, chain) && holds(service, store, chain) ? "" : chain));
            }
            for (var chain : chains) {
                assertEquals("", chain.get());
            }
        }
    }

    @Order(4)
    @ParameterizedTest
    @ValueSource(strings = {"hanko", "tram", "meterhub"})
    void everyHoleIsOpenAsDeliveredAndClosedByThePatch(String service) {
        assertAllInOrder(service, "delivered");
        for (int store = 0; store < STORES; store++) {
            Verdict wrong = stage.perform(
                    flagTask(service, "getflag", store, "delivered").with("flag", "KKH_" + "x".repeat(44)));
            assertEquals("MUMBLE", wrong.result());
            assertFalse(wrong.message().isBlank());
        }
        Map<String, String> infos = Map.of(rehearsal.stores(service).getFirst(), putForInfo(service));
        assertExploits(service, infos, true);
        Result patched = stage.run(stage.box, "root", rehearsal.patch(service));
        assertEquals(0, patched.exit(), patched::toString);
        assertExploits(service, infos, false);
        assertTrue(holds(service, 0, "published"), "an old flag is there after the patch and the restart");
        assertTrue(holds(service, 1, "delivered"), "an old flag is there after the patch and the restart");
        assertAllInOrder(service, "patched");
    }

    @Order(5)
    @ParameterizedTest
    @ValueSource(strings = {"hanko", "tram", "meterhub"})
    void aStoppedServiceIsOfflineAndKeepsItsFlags(String service) {
        assertTrue(put(service, 0, "kept") && put(service, 1, "kept"));
        assertEquals(0, svc("stop", service).exit());
        for (String method : List.of("putflag", "getflag", "putnoise", "getnoise", "havoc")) {
            assertEquals(
                    "OFFLINE",
                    stage.perform(flagTask(service, method, 1, "kept")).result(),
                    method);
        }
        assertEquals(1, svc("status", "").exit());
        assertEquals(0, svc("start", service).exit());
        assertTrue(holds(service, 0, "kept") && holds(service, 1, "kept"));
        assertAllInOrder(service, "again");
    }

    /** What listens at the three ports hangs, never ends its line, or lets a byte through now and then. */
    @Order(6)
    @Test
    void aLyingServiceCostsNoMoreThanItsTimeAllows() {
        stage.write(stage.desk, "trainee", "/home/trainee/lies.py", LIES);
        stage.run(stage.desk, "trainee", List.of("sh", "-c", "python3 ~/lies.py >/tmp/lies 2>&1 & sleep 0.1"));
        org.awaitility.Awaitility.await()
                .atMost(ServiceStage.PATIENCE)
                .until(() -> stage.run(stage.desk, "trainee", List.of("reach", "localhost", "9090"))
                                .exit()
                        == 0);
        for (String service : ServiceStage.SERVICES) {
            Verdict verdict =
                    stage.perform(flagTask(service, "putflag", 0, "lies").against(stage.deskAddress, 1500));
            assertEquals(service.equals("tram") ? "MUMBLE" : "OFFLINE", verdict.result(), service);
        }
    }

    private static final String LIES = """
            import socket, threading, time
            def hang(client):
                time.sleep(60)
            def flood(client):
                while True:
                    client.sendall(b"A" * 65536)
            def drip(client):
                client.sendall(b"HTTP/1.1 200 OK\\r\\nContent-Length: 1000\\r\\n\\r\\n")
                while True:
                    client.sendall(b" ")
                    time.sleep(0.1)
            def quietly(lie, client):
                try:
                    lie(client)
                except OSError:
                    pass
            def serve(port, lie):
                server = socket.create_server(("", port))
                while True:
                    client, _ = server.accept()
                    threading.Thread(target=quietly, args=(lie, client), daemon=True).start()
            threading.Thread(target=serve, args=(8080, hang), daemon=True).start()
            threading.Thread(target=serve, args=(7070, flood), daemon=True).start()
            serve(9090, drip)
            """;

    private void assertExploits(String service, Map<String, String> infos, boolean work) {
        for (var exploit : rehearsal.exploits(service)) {
            String store = exploit.store();
            List<String> command =
                    exploit.command(stage.boxAddress, port(service), infos.getOrDefault(store, "none is published"));
            Result shown = stage.run(stage.desk, "trainee", command);
            String flag = flag(
                    service,
                    rehearsal.stores(service).indexOf(store),
                    infos.containsKey(store) ? "published" : "delivered");
            assertEquals(work, shown.output().contains(flag), () -> exploit + " " + shown);
        }
        for (int variant = 0; variant < EXPLOITS; variant++) {
            int store = variant == 0 ? 0 : 1;
            String flag = flag(service, store, store == 0 ? "published" : "delivered");
            Verdict verdict = stage.perform(stage.task(service, "exploit", variant, "x" + variant)
                    .with("attackInfo", infos.values().iterator().next())
                    .with("flagRegex", "KKH_[A-Za-z0-9_-]{44}")
                    .with("flagHash", sha256(flag)));
            if (work) {
                assertEquals(flag, verdict.flag().orElse(verdict.toString()), service + " exploit " + variant);
            } else {
                assertNotEquals("OK", verdict.result(), service + " exploit " + variant);
            }
        }
    }

    /** All methods but the exploits, all variants. */
    private static void assertAllInOrder(String service, String chain) {
        for (int store = 0; store < STORES; store++) {
            for (String method : List.of("putflag", "getflag", "putnoise", "getnoise", "putflag", "getflag")) {
                Verdict verdict = stage.perform(flagTask(service, method, store, chain));
                assertEquals("OK", verdict.result(), service + " " + method + " " + store + ": " + verdict);
            }
        }
        for (int variant = 0; variant < HAVOCS; variant++) {
            Verdict verdict = perform(service, "havoc", variant, chain);
            assertEquals("OK", verdict.result(), service + " havoc " + variant + ": " + verdict);
        }
    }

    private static Verdict perform(String service, String method, int variant, String chain) {
        return stage.perform(stage.task(service, method, variant, chain));
    }

    private static Task flagTask(String service, String method, int store, String chain) {
        String whole = (method.contains("noise") ? "noise_" : "flag_") + chain + "_i" + store;
        Task task = stage.task(service, method, store, whole);
        return method.contains("flag") ? task.with("flag", flag(service, store, chain)) : task;
    }

    private static boolean put(String service, int store, String chain) {
        return stage.perform(flagTask(service, "putflag", store, chain))
                .result()
                .equals("OK");
    }

    private static boolean holds(String service, int store, String chain) {
        return stage.perform(flagTask(service, "getflag", store, chain))
                .result()
                .equals("OK");
    }

    private static String putForInfo(String service) {
        return stage.perform(flagTask(service, "putflag", 0, "published"))
                .attackInfo()
                .orElseThrow();
    }

    private static String flag(String service, int store, String chain) {
        return "KKH_" + sha256(service + store + chain).substring(0, 42) + "-_";
    }

    private static int port(String service) {
        return switch (service) {
            case "hanko" -> 8080;
            case "tram" -> 7070;
            default -> 9090;
        };
    }

    private static String processOf(String service) {
        return stage.run(stage.box, "root", List.of("pgrep", "-u", service)).output();
    }

    private static Result svc(String verb, String service) {
        return stage.run(stage.box, "root", List.of("svc", verb, service));
    }

    /** Sends what it can; that the other side closes is its right. */
    private static void send(String host, int port, byte[] content) throws IOException {
        try (var socket = new Socket(host, port)) {
            OutputStream out = socket.getOutputStream();
            out.write(content);
            out.write('\n');
            out.flush();
        } catch (java.net.SocketException e) {
            assertFalse(e.getMessage().contains("refused"), e::getMessage);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
