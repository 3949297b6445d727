package org.kakehashi.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request word by word, also as no client would send it, from one of the addresses that this machine has for itself. */
final class RawRequest {
    private RawRequest() {}

    /** @return the whole answer, beginning with its status line */
    static String send(URI platform, String from, String... lines) throws IOException {
        InetAddress there = InetAddress.getByName(platform.getHost());
        try (var socket = new Socket(there, platform.getPort(), InetAddress.getByName(from), 0)) {
            var all = new ArrayList<>(List.of(lines));
            all.add(1, "Connection: close");
            String request = String.join("\r\n", all) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }
}
