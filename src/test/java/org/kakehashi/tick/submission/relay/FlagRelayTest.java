package org.kakehashi.tick.submission.relay;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.site.language.Text;
import org.kakehashi.tick.submission.FlagAnswer;
import org.kakehashi.tick.submission.FlagVerdict;

/** The relay's own program and the platform's end of its link; loopback addresses stand for gates of teams. */
class FlagRelayTest {
    private Process relay;
    private int players;
    private int link;
    private int web;

    @BeforeEach
    void start() throws IOException {
        relay = new ProcessBuilder("python3", "images/submission/flag-relay", "0", "0", "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] ports = relay.inputReader().readLine().split(" ");
        players = Integer.parseInt(ports[1]);
        link = Integer.parseInt(ports[2]);
        web = Integer.parseInt(ports[3]);
    }

    @AfterEach
    void end() {
        relay.destroyForcibly().onExit().join();
    }

    /** Serves the link with a judge until it is closed. */
    private final class Platform implements Closeable {
        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), link);
        private final Thread serving;
        private final BlockingQueue<String> infos = new LinkedBlockingQueue<>();

        private byte[] info(byte[] last) throws InterruptedException {
            return infos.take().getBytes(StandardCharsets.UTF_8);
        }

        private Platform(RelayLink.Judge judge) throws IOException {
            var serves = new RelayLink(judge, this::info, socket.getInputStream(), socket.getOutputStream());
            serving = Thread.ofVirtual().start(() -> {
                try {
                    serves.serve();
                } catch (IOException closed) {
                    // As the test wants it.
                }
            });
        }

        @Override
        public void close() throws IOException {
            socket.close();
            try {
                serving.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final class Player implements Closeable {
        private final Socket socket = new Socket();
        private final BufferedReader in;

        private Player(String address) throws IOException {
            socket.bind(new InetSocketAddress(address, 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), players));
            socket.setSoTimeout(30_000);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        }

        private Player greeted() throws IOException {
            String line = in.readLine();
            assertTrue(line.startsWith("Kakehashi"), line);
            while (!line.isEmpty()) {
                line = in.readLine();
            }
            return this;
        }

        private void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }

        private String answer() throws IOException {
            String line = in.readLine();
            return line == null ? "closed" : line;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /** Says from where a flag came. */
    private static List<FlagAnswer> echo(String address, List<String> flags) {
        return flags.stream()
                .map(flag -> new FlagAnswer(FlagVerdict.OK, Text.same("from " + address)))
                .toList();
    }

    /** Sends a flag until the platform is there. */
    private static void awaitPlatform(Player player) throws IOException {
        do {
            player.send("hello\n");
        } while (player.answer().startsWith("hello ERR The platform is away"));
    }

    @Test
    void eachPlayerIsKnownByTheAddressAndGetsItsOwnAnswers() throws IOException {
        try (Platform platform = new Platform(FlagRelayTest::echo);
                Player first = new Player("127.0.0.1").greeted();
                Player second = new Player("127.0.0.2").greeted()) {
            awaitPlatform(first);
            first.send("KKH_one\r\nKKH_two\n");
            second.send("KKH_three\n");
            assertEquals("KKH_one OK from 127.0.0.1", first.answer());
            assertEquals("KKH_two OK from 127.0.0.1", first.answer());
            assertEquals("KKH_three OK from 127.0.0.2", second.answer());
        }
    }

    @Test
    void whoSendsThousandsAndClosesOneHalfIsAnsweredAll() throws IOException {
        try (Platform platform = new Platform(FlagRelayTest::echo);
                Player player = new Player("127.0.0.1").greeted()) {
            awaitPlatform(player);
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < 5_000; i++) {
                all.append("KKH_").append(i).append('\n');
            }
            Thread sending = Thread.ofVirtual().start(() -> {
                try {
                    player.send(all.toString());
                    player.socket.shutdownOutput();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            List<String> answers = new ArrayList<>();
            for (String answer = player.answer(); !answer.equals("closed"); answer = player.answer()) {
                answers.add(answer);
            }
            assertEquals(5_000, answers.stream().distinct().count());
            assertEquals("KKH_4999 OK from 127.0.0.1", answers.getLast());
        }
    }

    @Test
    void aTeamThatWaitsHoldsUpNobodyElse() throws IOException {
        CountDownLatch wait = new CountDownLatch(1);
        RelayLink.Judge judge = (address, flags) -> {
            if (address.equals("127.0.0.2") && flags.contains("slow")) {
                wait.await();
            }
            return echo(address, flags);
        };
        try (Platform platform = new Platform(judge);
                Player first = new Player("127.0.0.1").greeted();
                Player second = new Player("127.0.0.2").greeted()) {
            awaitPlatform(first);
            second.send("slow\n");
            first.send("quick\n");
            assertEquals("quick OK from 127.0.0.1", first.answer());
            wait.countDown();
            assertEquals("slow OK from 127.0.0.2", second.answer());
        }
    }

    @Test
    void withoutAPlatformAndWhenItGoesPlayersAreToldToSendAgain() throws IOException, InterruptedException {
        CountDownLatch got = new CountDownLatch(1);
        try (Player player = new Player("127.0.0.1").greeted()) {
            player.send("early\n");
            assertTrue(player.answer().startsWith("early ERR The platform is away"));
            Platform platform = new Platform((address, flags) -> {
                if (flags.contains("lost")) {
                    got.countDown();
                    new CountDownLatch(1).await();
                }
                return echo(address, flags);
            });
            awaitPlatform(player);
            player.send("lost\n");
            got.await();
            platform.close();
            assertTrue(player.answer().startsWith("lost ERR"));
            try (Platform next = new Platform(FlagRelayTest::echo)) {
                awaitPlatform(player);
                player.send("lost\n");
                assertEquals("lost OK from 127.0.0.1", player.answer());
            }
        }
    }

    @Test
    void whatIsNoLineEndsTheConnectionAndWhatIsOddStaysOneWord() throws IOException {
        try (Platform platform = new Platform(FlagRelayTest::echo);
                Player odd = new Player("127.0.0.1").greeted();
                Player flood = new Player("127.0.0.1").greeted()) {
            awaitPlatform(odd);
            odd.send("\n\n1 127.0.0.2 KKH_forged\n");
            assertEquals("1_127.0.0.2_KKH_forged OK from 127.0.0.1", odd.answer());
            flood.send("x".repeat(100_000));
            assertTrue(flood.answer().startsWith("- ERR This line is too long"));
        }
    }

    @Test
    void oneAddressHasSoManyConnectionsAndNoMore() throws IOException {
        List<Player> many = new ArrayList<>();
        try {
            for (int i = 0; i < 32; i++) {
                many.add(new Player("127.0.0.1").greeted());
            }
            try (Player more = new Player("127.0.0.1");
                    Player other = new Player("127.0.0.2").greeted()) {
                assertTrue(more.answer().startsWith("- ERR Too many connections"));
            }
        } finally {
            for (Player each : many) {
                each.close();
            }
        }
    }

    /** Asks the relay for attack info; status, and body or the first header after the status that is asked for. */
    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static final String TOLD = """
            {"/api/v1/attack_info": {"4": {"1": {"hanko": {"0": "old", "1": null}}},
              "5": {"1": {"hanko": {"0": "\u5370", "1": null}}, "2": {"hanko": {"0": null, "1": null}}}},
             "/api/v1/services": {"1": {"name": "hanko", "flagstores": 2}},
             "/api/v1/teams": {"1": {"name": "One"}}, "/api/faustctf2024/teams.json": {"teams": [1, 2]}}""";

    @Test
    void attackInfoIsHandedOutAsThePlatformSaidItLast() throws IOException, InterruptedException {
        assertEquals(503, get("/teams.json").statusCode());
        try (Platform platform = new Platform(FlagRelayTest::echo)) {
            platform.infos.add("{\"/api/v1/teams\": {}, \"/api/faustctf2024/teams.json\": {\"teams\": [1]}}");
            await().until(() -> get("/api/faustctf2024/teams.json").statusCode() == 200);
            HttpResponse<String> first = get("/api/faustctf2024/teams.json");
            assertEquals("{\"teams\":[1]}", first.body());
            String tag = first.headers().firstValue("etag").orElseThrow();
            assertEquals(304, get("/teams.json", "If-None-Match", tag).statusCode());
            platform.infos.add(TOLD);
            await().until(() -> get("/teams.json", "If-None-Match", tag).statusCode() == 200);
            assertEquals(
                    "{\"5\":{\"1\":{\"hanko\":{\"0\":\"\u5370\",\"1\":null}},\"2\":{\"hanko\":{\"0\":null,\"1\":null}}}}",
                    get("/attack_info").body());
            assertEquals(
                    "{\"0\":\"old\",\"1\":null}",
                    get("/api/v1/attack_info?team=1&service=hanko&round=4").body());
            assertEquals(
                    "{\"5\":\"\u5370\"}",
                    get("/attack_info?service=hanko&flagstore=0&team=1").body());
            assertEquals(
                    "{\"name\":\"hanko\",\"flagstores\":2}",
                    get("/api/v1/services?service=hanko").body());
            assertEquals(404, get("/attack_info?service=tram").statusCode());
            assertEquals(404, get("/etc/passwd").statusCode());
        }
        // What was said last stays when the platform is away.
        assertEquals("{\"teams\":[1,2]}", get("/teams.json").body());
    }

    @Test
    void whoAsksForAttackInfoInAWrongWayIsToldAndHarmsNobody() throws IOException {
        for (String wrong : List.of(
                "GET / HTTP/1.1\r\nx: " + "y".repeat(20_000) + "\r\n\r\n",
                "nonsense\r\n\r\n",
                "POST /teams.json HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc",
                "GET /teams.json HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), web)) {
                socket.setSoTimeout(30_000);
                socket.getOutputStream().write(wrong.getBytes(StandardCharsets.US_ASCII));
                String answer = new BufferedReader(new InputStreamReader(socket.getInputStream())).readLine();
                assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
            }
        }
        List<Socket> open = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            open.add(new Socket(InetAddress.getLoopbackAddress(), web));
        }
        try (Socket other = new Socket()) {
            other.bind(new InetSocketAddress("127.0.0.2", 0));
            other.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), web));
            other.setSoTimeout(30_000);
            other.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new BufferedReader(new InputStreamReader(other.getInputStream())).readLine();
            assertEquals("HTTP/1.1 503 Service Unavailable", answer);
        } finally {
            for (Socket each : open) {
                each.close();
            }
        }
    }
}
