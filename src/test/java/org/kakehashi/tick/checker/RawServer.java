package org.kakehashi.tick.checker;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kakehashi.tick.checker.wire.CheckerAddress;

/** A server that answers the question for its abilities well, and everything else with the bytes of a test. */
final class RawServer implements AutoCloseable {
    /** What is done with a connection once a request has come. */
    interface Behaviour {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Behaviour behaviour;

    RawServer(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        Thread.ofVirtual().start(() -> {
            while (!listening.isClosed()) {
                try {
                    Socket one = listening.accept();
                    open.add(one);
                    Thread.ofVirtual().start(() -> serve(one));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    static String headed(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private void serve(Socket one) {
        try (one) {
            byte[] bytes = new byte[64 * 1024];
            int read = one.getInputStream().read(bytes);
            while (read > 0) {
                OutputStream out = one.getOutputStream();
                if (new String(bytes, 0, read, StandardCharsets.US_ASCII).startsWith("GET /service")) {
                    out.write(headed(FakeChecker.INFO).getBytes(StandardCharsets.US_ASCII));
                } else {
                    behaviour.answer(out);
                    return;
                }
                read = one.getInputStream().read(bytes);
            }
        } catch (IOException gone) {
            // The other side had enough.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    CheckerAddress address() {
        return new CheckerAddress.Tcp("127.0.0.1", listening.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket one : open) {
            one.close();
        }
    }
}
