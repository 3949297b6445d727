package org.kakehashi.tick.submission.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.kakehashi.scoring.history.History;
import org.kakehashi.scoring.history.History.Told;

/** A player's program that sends flags until each has an answer, however often the other side goes away. */
final class FlagClient {
    private static final int TOGETHER = 20;

    private final int port;
    private final String token;
    private final History history;
    private final UnaryOperator<String> eventOf;
    private int connections;

    /**
     * @param history where it writes down what it asks and is told
     * @param eventOf what is stored for a flag
     */
    FlagClient(int port, String token, History history, UnaryOperator<String> eventOf) {
        this.port = port;
        this.token = token;
        this.history = history;
        this.eventOf = eventOf;
    }

    /** How often it had to connect. */
    int connections() {
        return connections;
    }

    /** @param goesOn whether it is of use to try again */
    void submit(List<String> flags, BooleanSupplier goesOn) {
        List<String> left = new ArrayList<>(flags);
        while (!left.isEmpty() && goesOn.getAsBoolean()) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                connections++;
                socket.setSoTimeout(30_000);
                submit(left, socket);
            } catch (IOException away) {
                Thread.onSpinWait();
            }
        }
    }

    private void submit(List<String> left, Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        for (String line = in.readLine(); line == null || !line.isEmpty(); line = in.readLine()) {
            if (line == null) {
                throw new IOException("gone before the banner");
            }
        }
        send(socket, "TOKEN " + token);
        expect(in);
        while (!left.isEmpty()) {
            List<String> some = List.copyOf(left.subList(0, Math.min(TOGETHER, left.size())));
            Set<String> waiting = new LinkedHashSet<>(some);
            long asked = history.asking();
            try {
                send(socket, String.join("\n", some));
                for (int i = 0; i < some.size(); i++) {
                    String[] words = expect(in).split(" ", 3);
                    waiting.remove(words[0]);
                    Told told = told(words[1]);
                    history.ended(token, eventOf.apply(words[0]), asked, told);
                    if (told != Told.NOTHING) {
                        left.remove(words[0]);
                    }
                }
            } finally {
                waiting.forEach(flag -> history.ended(token, eventOf.apply(flag), asked, Told.NOTHING));
            }
        }
    }

    private static Told told(String code) {
        return switch (code) {
            case "OK" -> Told.COUNTS;
            case "DUP" -> Told.COUNTED_BEFORE;
            case "ERR" -> Told.NOTHING;
            default -> Told.REFUSED;
        };
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write((text + "\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String expect(BufferedReader in) throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new IOException("gone");
        }
        return line;
    }
}
