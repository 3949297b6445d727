package org.kakehashi.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A socket in front of the real engine that a test can cut and mend, so that only one platform loses its engine. */
final class EngineRelay implements AutoCloseable {
    private static final UnixDomainSocketAddress ENGINE = UnixDomainSocketAddress.of("/var/run/docker.sock");
    private static final int CHUNK = 16 * 1024;

    private final Path socket;
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
    private ServerSocketChannel server;

    /** The engine is away until {@link #mend}. */
    EngineRelay(Path folder) {
        socket = folder.resolve("engine.sock");
    }

    /** As the platform's setting names it. */
    String address() {
        return "unix://" + socket;
    }

    /** From now on the engine answers. */
    void mend() throws IOException {
        ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listening.bind(UnixDomainSocketAddress.of(socket));
        server = listening;
        Thread.ofVirtual().start(() -> accept(listening));
    }

    /** As if the engine had been killed: open connections end, new ones are refused. */
    void cut() throws IOException {
        if (server != null) {
            server.close();
        }
        Files.deleteIfExists(socket);
        open.forEach(EngineRelay::end);
        open.clear();
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    private void accept(ServerSocketChannel listening) {
        while (listening.isOpen()) {
            try {
                SocketChannel near = listening.accept();
                SocketChannel far = SocketChannel.open(ENGINE);
                open.add(near);
                open.add(far);
                Thread.ofVirtual().start(() -> pump(near, far));
                Thread.ofVirtual().start(() -> pump(far, near));
            } catch (IOException cut) {
                return;
            }
        }
    }

    /** Each direction ends by itself: the end of standard input must not end the output. */
    private static void pump(SocketChannel from, SocketChannel to) {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        try {
            while (from.read(chunk) >= 0) {
                chunk.flip();
                while (chunk.hasRemaining()) {
                    to.write(chunk);
                }
                chunk.clear();
            }
            to.shutdownOutput();
        } catch (IOException cut) {
            end(from);
            end(to);
        }
    }

    private static void end(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
