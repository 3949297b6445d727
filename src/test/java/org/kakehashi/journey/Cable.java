package org.kakehashi.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between a browser and the platform: it can be cut, mended, and made to lose every answer. */
final class Cable implements AutoCloseable {
    private enum State {
        WHOLE,
        CUT,
        LOSING_ANSWERS
    }

    private final ServerSocket entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final URI platform;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile State state = State.WHOLE;

    Cable(URI platform) throws IOException {
        this.platform = platform;
        Thread.ofVirtual().start(this::accept);
    }

    /** Where the browser finds the platform. */
    String address() {
        return "http://127.0.0.1:" + entry.getLocalPort();
    }

    /** Ends every connection and lets none through. */
    void cut() {
        state = State.CUT;
        ends.forEach(Cable::end);
    }

    /** From now on requests arrive, but instead of the answer the connection ends. */
    void loseAnswers() {
        state = State.LOSING_ANSWERS;
    }

    void mend() {
        state = State.WHOLE;
    }

    private void accept() {
        while (!entry.isClosed()) {
            try {
                Socket browser = entry.accept();
                Thread.ofVirtual().start(() -> connect(browser));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket browser) {
        ends.add(browser);
        try (browser;
                var server = new Socket(InetAddress.getLoopbackAddress(), platform.getPort())) {
            ends.add(server);
            if (state != State.CUT) {
                Thread up = Thread.ofVirtual().start(() -> carry(browser, server, false));
                carry(server, browser, true);
                up.join();
            }
            ends.remove(server);
        } catch (IOException | InterruptedException torn) {
            end(browser);
        }
        ends.remove(browser);
    }

    private void carry(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (state == State.CUT || answers && state == State.LOSING_ANSWERS) {
                    break;
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException torn) {
            // The other side has gone: both ends go, as on a real line.
        }
        end(from);
        end(to);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        entry.close();
        cut();
    }
}
