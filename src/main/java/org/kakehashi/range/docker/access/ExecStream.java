package org.kakehashi.range.docker.access;

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
 * The two-way byte stream of an exec with TTY, spoken directly over the engine's socket.
 *
 * <p>docker-java can attach too, but takes two platform threads and some 400 KB for each terminal, reads input through
 * a {@code PipedInputStream} that may sit on a keystroke for a second, and holds a connection of a pool that hangs when
 * it is empty. The protocol is one request and a plain stream; a blocking channel read by a virtual thread costs a few
 * kilobytes and no platform thread.
 */
final class ExecStream implements Closeable {
    private static final Duration START_LIMIT = Duration.ofSeconds(15);
    private static final int LARGEST_HEAD = 16 * 1024;

    private final SocketChannel channel;

    private ExecStream(SocketChannel channel) {
        this.channel = channel;
    }

    /**
     * Starts a created exec and takes over its connection.
     *
     * @param engine a {@code unix://} address
     * @throws IOException if the engine does not answer in 15 s or answers anything but "here is the stream"
     */
    static ExecStream start(URI engine, String execId) throws IOException {
        if (!"unix".equals(engine.getScheme())) {
            throw new IOException("terminals need the engine's unix socket, not " + engine.getScheme());
        }
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        CountDownLatch started = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> cutUnless(started, channel));
        try {
            channel.connect(UnixDomainSocketAddress.of(engine.getPath()));
            send(channel, request(execId));
            expectStream(head(channel));
            started.countDown();
            return new ExecStream(channel);
        } catch (IOException e) {
            started.countDown();
            channel.close();
            throw e;
        }
    }

    /** The next bytes, at most as many as {@code buffer} holds; an empty array at the end. */
    byte[] read(ByteBuffer buffer) throws IOException {
        buffer.clear();
        if (channel.read(buffer) < 0) {
            return new byte[0];
        }
        byte[] bytes = new byte[buffer.flip().remaining()];
        buffer.get(bytes);
        return bytes;
    }

    void write(byte[] bytes) throws IOException {
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

    private static byte[] request(String execId) {
        String body = "{\"Detach\":false,\"Tty\":true}";
        return ("POST /exec/" + execId + "/start HTTP/1.1\r\nHost: docker\r\nContent-Type: application/json\r\n"
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
