package org.kakehashi.site.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are, which no HTTP client does. */
final class RawClient {
    private static final int PATIENCE = 3_000;
    private static final int ENOUGH = 4_000;

    private RawClient() {}

    /** The beginning of the answer; empty if there is none, or if nobody waits for it. */
    static String send(URL to, byte[] bytes, boolean cutOff) {
        try (Socket socket = new Socket(to.getHost(), to.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(bytes);
            if (cutOff) {
                return "";
            }
            byte[] answer = new byte[ENOUGH];
            int length = socket.getInputStream().read(answer);
            return length < 0 ? "" : new String(answer, 0, length, StandardCharsets.UTF_8);
        } catch (SocketException | SocketTimeoutException closed) {
            return ""; // or waits for what was promised and does not come
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
