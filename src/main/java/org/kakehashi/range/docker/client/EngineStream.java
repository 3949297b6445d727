package org.kakehashi.range.docker.client;

import java.io.Closeable;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A two-way byte stream to a process in a container, spoken directly over the engine's socket.
 *
 * <p>docker-java can attach too, but takes two platform threads and some 400 KB for each terminal, reads input through
 * a {@code PipedInputStream} that may sit on a keystroke for a second, and holds a connection of a pool that hangs when
 * it is empty. The protocol is one request and a plain stream; a blocking channel read by a virtual thread costs a few
 * kilobytes and no platform thread.
 */
public final class EngineStream implements Closeable {
    private static final Duration START_LIMIT = Duration.ofSeconds(15);
    private static final int LARGEST_HEAD = 16 * 1024;

    private final SocketChannel channel;

    private EngineStream(SocketChannel channel) {
        this.channel = channel;
    }

    /**
     * Starts a created exec with TTY and takes over its connection.
     *
     * @param engine a {@code unix://} address
     * @throws IOException if the engine does not answer in 15 s or answers anything but "here is the stream"
     */
    public static EngineStream start(URI engine, String execId) throws IOException {
        return open(engine, "/exec/" + execId + "/start", "{\"Detach\":false,\"Tty\":true}");
    }

    /**
     * Takes over the three standard streams of a created container without TTY: what is written is its input, what is
     * read are frames of its two outputs, each with a head of eight bytes (the engine's API, "attach").
     *
     * @throws IOException as for {@link #start}
     */
    public static EngineStream attach(URI engine, String containerId) throws IOException {
        return open(engine, "/containers/" + containerId + "/attach?stream=1&stdin=1&stdout=1&stderr=1", "");
    }

    private static EngineStream open(URI engine, String path, String body) throws IOException {
        if (!"unix".equals(engine.getScheme())) {
            throw new IOException("streams need the engine's unix socket, not " + engine.getScheme());
        }
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        CountDownLatch started = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> cutUnless(started, channel));
        try {
            channel.connect(UnixDomainSocketAddress.of(engine.getPath()));
            send(channel, request(path, body));
            expectStream(head(channel));
            started.countDown();
            return new EngineStream(channel);
        } catch (IOException e) {
            started.countDown();
            channel.close();
            throw e;
        }
    }

    /** The next bytes, at most as many as {@code buffer} holds; an empty array at the end. */
    public byte[] read(ByteBuffer buffer) throws IOException {
        buffer.clear();
        if (channel.read(buffer) < 0) {
            return new byte[0];
        }
        byte[] bytes = new byte[buffer.flip().remaining()];
        buffer.get(bytes);
        return bytes;
    }

    public void write(byte[] bytes) throws IOException {
        send(channel, bytes);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static void cutUnless(CountDownLatch started, SocketChannel channel) {
        try {
            if (!started.await(START_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                channel.close();
            }
        } catch (InterruptedException | IOException e) {
            throw new IllegalStateException("a silent engine could not be cut off", e);
        }
    }

    private static byte[] request(String path, String body) {
        return ("POST " + path + " HTTP/1.1\r\nHost: docker\r\nContent-Type: application/json\r\n"
                        + "Connection: Upgrade\r\nUpgrade: tcp\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void send(SocketChannel channel, byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    /** Reads byte by byte up to the empty line, so that nothing of the stream is taken. */
    private static String head(SocketChannel channel) throws IOException {
        var head = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (head.indexOf("\r\n\r\n") < 0) {
            if (channel.read(one.clear()) < 0 || head.length() > LARGEST_HEAD) {
                throw new ProtocolException("the engine's answer ended early");
            }
            head.append((char) one.get(0));
        }
        return head.toString();
    }

    private static void expectStream(String head) throws ProtocolException {
        if (!head.startsWith("HTTP/1.1 101") && !head.startsWith("HTTP/1.1 200")) {
            throw new ProtocolException(
                    "the engine answered " + head.lines().findFirst().orElse("nothing"));
        }
    }
}
