package org.kakehashi.range.docker.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.range.docker.client.EngineStream;
import org.kakehashi.range.engine.RangeUnavailable;

/** What the platform makes of what an agent says: the engine is a socket of the test. */
class AgentConnectionTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final CountDownLatch ended = new CountDownLatch(1);
    private ServerSocketChannel engine;
    private SocketChannel agent;
    private AgentConnection connection;

    @BeforeEach
    void attach() throws Exception {
        Path socket = folder.resolve("engine");
        engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        engine.bind(UnixDomainSocketAddress.of(socket));
        var accepted = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            try {
                agent = engine.accept();
                request();
                agent.write(ByteBuffer.wrap("HTTP/1.1 101 UPGRADED\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
                accepted.countDown();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        var stream = EngineStream.attach(URI.create("unix://" + socket), "0a1b");
        assertTrue(accepted.await(30, TimeUnit.SECONDS));
        connection = new AgentConnection(stream, ended::countDown);
        connection.listen();
    }

    @AfterEach
    void close() throws IOException {
        agent.close();
        engine.close();
    }

    @Test
    void answersOfManyJobsComeInAnyOrder() throws Exception {
        say("-\thello\t1\n");
        connection.awaitHello();
        AgentJob one = connection.ask(List.of("ready", "5", "c", "a\tb\nc\\d"), () -> {});
        AgentJob other = connection.ask(List.of("ping"), () -> {});
        assertEquals("1\tready\t5\tc\ta\\tb\\nc\\\\d\n2\tping\n", heard(2));
        say("2\tend\t0\t0\n1\tli");
        say("ne\t0\topen\t10.0.0.1\n9\tline\tof nobody\n9\tend\t0\t1\n1\tend\t0\t1\n");
        assertEquals(new AgentJob.Outcome(0, ""), other.result(LIMIT));
        assertEquals(new AgentJob.Outcome(0, "0\topen\t10.0.0.1\n"), one.result(LIMIT));
        assertFalse(connection.isLost());
    }

    @Test
    void aResultThatLacksALineIsNone() throws Exception {
        AgentJob job = connection.ask(List.of("try"), () -> {});
        say("1\tline\t0\topen\n1\tend\t0\t2\n");
        assertThrows(RangeUnavailable.class, () -> job.result(LIMIT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\n",
                "\n",
                "1\tend\tzero\t0\n",
                "1\tend\t0\n",
                "1\tend\t-1\t0\n",
                "1\tend\t0\t99999999999\n",
                "1\trun\tme\n"
            })
    void whatMakesNoSenseEndsTheConversation(String said) throws Exception {
        AgentJob job = connection.ask(List.of("ping"), () -> {});
        say(said);
        assertThrows(RangeUnavailable.class, () -> job.result(LIMIT));
        assertTrue(ended.await(30, TimeUnit.SECONDS));
        assertTrue(connection.isLost());
        AgentJob later = connection.ask(List.of("ping"), () -> {});
        assertThrows(RangeUnavailable.class, () -> later.result(LIMIT), "it stays lost");
    }

    @Test
    void bytesThatAreNoFramesEndTheConversation() throws Exception {
        agent.write(ByteBuffer.wrap("1\tend\t0\t0\n".getBytes(StandardCharsets.UTF_8)));
        assertTrue(ended.await(30, TimeUnit.SECONDS));
    }

    @Test
    void aLineWithoutAnEndIsNotKept() throws Exception {
        say("1\tline\t" + "x".repeat(5000));
        assertTrue(ended.await(30, TimeUnit.SECONDS));
    }

    @Test
    void aJobThatNeverStopsTalkingIsNoResult() throws Exception {
        AgentJob job = connection.ask(List.of("try"), () -> {});
        String line = "1\tline\t" + "x".repeat(1000) + "\n";
        for (int turn = 0; turn < 60; turn++) {
            say(line.repeat(20));
        }
        assertThrows(RangeUnavailable.class, () -> job.result(LIMIT));
    }

    @Test
    void anImageOfAnotherVersionIsToldAndNotUsed() throws Exception {
        say("-\thello\t2\n");
        var refused = assertThrows(RangeUnavailable.class, () -> connection.awaitHello());
        assertTrue(refused.text().en().contains("deploy/images agent"), refused.text()::en);
    }

    @Test
    void anEndOfTheStreamIsUnknownForAllThatIsUnderWay() throws Exception {
        AgentJob job = connection.ask(List.of("try"), () -> {});
        agent.close();
        assertThrows(RangeUnavailable.class, () -> job.result(LIMIT));
        assertTrue(ended.await(30, TimeUnit.SECONDS));
    }

    @Test
    void whatIsNotWaitedForAnyLongerIsStopped() throws Exception {
        AgentJob job = connection.ask(List.of("witness"), () -> {});
        job.close();
        assertEquals("1\twitness\n1\tstop\n", heard(2));
    }

    private void say(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(8 + bytes.length);
        frame.put(new byte[] {1, 0, 0, 0}).putInt(bytes.length).put(bytes).flip();
        while (frame.hasRemaining()) {
            agent.write(frame);
        }
    }

    private String heard(int lines) throws IOException {
        var text = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (text.chars().filter(character -> character == '\n').count() < lines && agent.read(one.clear()) > 0) {
            text.append((char) one.get(0));
        }
        return text.toString();
    }

    private void request() throws IOException {
        var head = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (head.indexOf("\r\n\r\n") < 0 && agent.read(one.clear()) > 0) {
            head.append((char) one.get(0));
        }
        assertTrue(head.toString().startsWith("POST /containers/0a1b/attach?"), head::toString);
    }
}
