package org.kakehashi.tick.submission.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.tick.submission.Defended;
import org.kakehashi.tick.submission.FlagSubmissions;
import org.kakehashi.tick.submission.SubmissionConfig;
import org.kakehashi.tick.submission.token.TeamTokens;
import org.kakehashi.tick.submission.token.TokenGuesses;

@QuarkusTest
class FlagListenerTest {
    @Inject
    SubmissionConfig config;

    @Inject
    FlagSubmissions submissions;

    @Inject
    TokenGuesses guesses;

    @Inject
    TeamTokens tokens;

    @Inject
    Defended defended;

    private FlagListener listener;
    private Thread listening;

    @BeforeEach
    void listen() {
        listener = new FlagListener();
        listener.config = config;
        listener.submissions = submissions;
        listener.tokens = guesses;
        listener.host = "127.0.0.1";
        listening = Thread.ofVirtual().start(() -> {
            try {
                listener.listen(0);
            } catch (IOException e) {
                if (!e.getMessage().contains("losed")) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        Awaitility.await().until(() -> listener.port() != 0);
    }

    @AfterEach
    void stop() throws Exception {
        listener.stop(null);
        listening.join();
    }

    private final class Client implements Closeable {
        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port());
        private final BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));

        private Client() throws IOException {
            socket.setSoTimeout(30_000);
        }

        private Client greeted() throws IOException {
            List<String> banner = new ArrayList<>();
            for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                banner.add(line);
            }
            assertTrue(banner.getFirst().startsWith("Kakehashi"), banner.toString());
            return this;
        }

        private void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }

        /** The first two words of the next answer. */
        private String answer() throws IOException {
            String line = in.readLine();
            return line == null ? "closed" : line.replaceFirst("^(\\S+ \\S+) .*$", "$1");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void flagsAreAnsweredLineByLine() throws IOException {
        SampleExercise.Made game = defended.inTick(2);
        String good = defended.flag(game.jp(), 2, 0, 0);
        String own = defended.flag(game.eu(), 2, 0, 0);
        String old = defended.flag(game.jp(), 2, 0, 0);
        try (Client client = new Client().greeted()) {
            client.send(good + "\n");
            assertEquals(good + " ERR", client.answer());
            client.send("TOKEN " + tokens.of(game.eu().id()) + "\n");
            assertEquals("TOKEN OK", client.answer());
            client.send(good + "\r\n" + own + "\nKKH_nonsense\n");
            assertEquals(good + " OK", client.answer());
            assertEquals(own + " OWN", client.answer());
            assertEquals("KKH_nonsense INV", client.answer());
            client.send(old + "\n");
            assertEquals(old + " DUP", client.answer());
        }
        assertEquals(1, defended.captures(game.id()).size());
    }

    @Test
    void whoSendsAllAndClosesOneHalfIsAnsweredAll() throws IOException {
        SampleExercise.Made game = defended.inTick(2);
        Map<String, Integer> codes = new TreeMap<>();
        try (Client client = new Client().greeted()) {
            StringBuilder all = new StringBuilder("TOKEN " + tokens.of(game.eu().id()) + "\n");
            String good = defended.flag(game.jp(), 1, 1, 0);
            for (int i = 0; i < 2_000; i++) {
                all.append(i % 2 == 0 ? "garbage-" + i : good).append('\n');
            }
            all.append(defended.flag(game.jp(), 0, 0, 1));
            client.send(all.toString());
            client.socket.shutdownOutput();
            for (String answer = client.answer(); !answer.equals("closed"); answer = client.answer()) {
                codes.merge(answer.substring(answer.indexOf(' ') + 1), 1, Integer::sum);
            }
        }
        assertEquals(Map.of("OK", 3, "DUP", 999, "INV", 1_000), codes);
        assertEquals(2, defended.captures(game.id()).size());
    }

    @Test
    void aTokenThatWasReplacedIsOfNoUseOnAnOpenConnection() throws IOException {
        SampleExercise.Made game = defended.inTick(0);
        String before = tokens.of(game.eu().id());
        String flag = defended.flag(game.jp(), 0, 0, 0);
        try (Client client = new Client().greeted()) {
            client.send("TOKEN " + before + "\n");
            assertEquals("TOKEN OK", client.answer());
            tokens.renew(game.eu().id(), "account:1");
            client.send(flag + "\n");
            assertEquals(flag + " ERR", client.answer());
            client.send("TOKEN " + before + "\n");
            assertEquals("TOKEN ERR", client.answer());
            client.send("TOKEN " + tokens.of(game.eu().id()) + "\n" + flag + "\n");
            assertEquals("TOKEN OK", client.answer());
            assertEquals(flag + " OK", client.answer());
        }
    }

    @Test
    void whoGuessesTokensIsPutOut() throws IOException {
        try (Client client = new Client().greeted()) {
            for (int i = 0; i < 3; i++) {
                client.send("TOKEN KKT_" + i + "_aaaaaaaaaaaaaaaaaaaaaaaaaa\n");
                assertEquals("TOKEN ERR", client.answer());
            }
            assertEquals("closed", client.answer());
        }
    }

    @Test
    void aFloodWithoutALineEndIsPutOut() throws IOException {
        try (Client client = new Client().greeted()) {
            client.send("x".repeat(FlagLines.LONGEST + 1));
            assertEquals("- ERR", client.answer());
            assertEquals("closed", client.answer());
        }
    }

    @Test
    void whatIsSentIsEchoedAsOneWordOfOneLine() throws IOException {
        SampleExercise.Made game = defended.inTick(0);
        try (Client client = new Client().greeted()) {
            client.send("TOKEN " + tokens.of(game.eu().id()) + "\nfl\u00e4g with\u0000 all\n" + "y".repeat(200) + "\n");
            assertEquals("TOKEN OK", client.answer());
            assertEquals("fl__g_with__all INV", client.answer());
            assertEquals("y".repeat(64) + " INV", client.answer());
        }
    }

    @Test
    void aTeamHasSoManyConnectionsAndNoMore() throws IOException {
        SampleExercise.Made game = defended.inTick(0);
        String introduction = "TOKEN " + tokens.of(game.eu().id()) + "\n";
        List<Client> clients = new ArrayList<>();
        try {
            for (int i = 0; i < config.connectionsPerTeam(); i++) {
                clients.add(new Client().greeted());
                clients.getLast().send(introduction);
                assertEquals("TOKEN OK", clients.getLast().answer());
            }
            clients.add(new Client().greeted());
            clients.getLast().send(introduction);
            assertEquals("TOKEN ERR", clients.getLast().answer());
            clients.getFirst().close();
            Awaitility.await().until(() -> {
                clients.getLast().send(introduction);
                return clients.getLast().answer().equals("TOKEN OK");
            });
        } finally {
            for (Client client : clients) {
                client.close();
            }
        }
    }

    @Test
    void aPortThatIsTakenIsTriedAgain() throws Exception {
        FlagListener other = new FlagListener();
        other.config = config;
        other.submissions = submissions;
        other.tokens = guesses;
        other.host = "127.0.0.1";
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread trying = Thread.ofVirtual().start(() -> other.keepListening(taken.getLocalPort()));
            taken.close();
            Awaitility.await().until(() -> other.port() == taken.getLocalPort());
            other.stop(null);
            trying.join();
        }
    }
}
