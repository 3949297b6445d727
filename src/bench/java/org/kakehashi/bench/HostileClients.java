package org.kakehashi.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Clients that mean harm, each kind with its own way: heads and bodies that trickle, forms that nothing can read, sign-ins by the
 * thousand, event streams without end, uploads that break off, guesses at links. They speak plain bytes, pause a little
 * between two attempts, and begin anew whenever they are cut off.
 */
final class HostileClients implements AutoCloseable {
    private static final Duration TRICKLE = Duration.ofSeconds(1);
    private static final int SLOW = 100;
    private static final int FEW = 6;
    private static final int READ_LIMIT_MS = 5_000;
    private static final List<String> FORMS =
            List.of("/sign-in", "/join/0123", "/come-back/0123", "/language", "/play");
    private static final List<String> GUESSED = List.of("/watch/", "/join/", "/come-back/", "/first-login/");

    private final URI platform;
    private final String stream;
    private final Duration pause;
    private final AtomicLong attempts = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();

    /**
     * @param stream address of an event stream
     * @param cookies of somebody who may open it
     * @param pause of each client between two attempts
     */
    HostileClients(URI platform, String stream, String cookies, Duration pause) {
        this.platform = platform;
        this.pause = pause;
        this.stream = "GET " + stream + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nCookie: "
                + cookies + "\r\n\r\n";
        many(SLOW, random -> trickle("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
        many(SLOW, random -> trickle(post("/sign-in", "application/x-www-form-urlencoded", 10_000)));
        many(FEW, this::nonsense);
        many(FEW, this::signIn);
        many(FEW, random -> listen());
        many(FEW, this::brokenUpload);
        many(FEW, this::guess);
    }

    /** What they did so far, of all kinds. */
    long attempts() {
        return attempts.get();
    }

    private interface Attempt {
        void make(Random random) throws IOException, InterruptedException;
    }

    private void many(int count, Attempt attempt) {
        for (int i = 0; i < count; i++) {
            var random = new Random(threads.size());
            threads.add(Thread.ofVirtual().start(() -> again(attempt, random)));
        }
    }

    private void again(Attempt attempt, Random random) {
        try {
            while (true) {
                attempts.incrementAndGet();
                try {
                    attempt.make(random);
                } catch (IOException cutOff) {
                    // As it should be.
                }
                Thread.sleep(pause);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket(platform.getHost(), platform.getPort());
        socket.setSoTimeout(READ_LIMIT_MS);
        return socket;
    }

    private void send(String text) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getInputStream().readNBytes(1_000);
        } catch (SocketTimeoutException waits) {
            // For what was promised and does not come.
        }
    }

    private static String post(String path, String type, long length) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                + "\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private void trickle(String begin) throws IOException, InterruptedException {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(begin.getBytes(StandardCharsets.US_ASCII));
            while (socket.getInputStream().available() == 0) {
                Thread.sleep(TRICKLE);
                out.write('a');
            }
        }
    }

    private void nonsense(Random random) throws IOException {
        byte[] bytes = new byte[random.nextInt(2_000)];
        random.nextBytes(bytes);
        String type = random.nextBoolean() ? "application/x-www-form-urlencoded" : "multipart/form-data; boundary=x";
        String body = (random.nextBoolean() ? "a=%zz&" : "--x\r\nContent-Disposition: form-data; name=\"a")
                + new String(bytes, StandardCharsets.ISO_8859_1);
        send(post(FORMS.get(random.nextInt(FORMS.size())), type, body.length()) + body);
    }

    private void signIn(Random random) throws IOException {
        String body =
                "login=" + "x".repeat(random.nextInt(12_000)) + random.nextLong() + "&password=" + random.nextLong();
        send(post("/sign-in", "application/x-www-form-urlencoded", body.length()) + body);
    }

    /** Opens a stream, reads a little of it, opens the next. */
    private void listen() throws IOException, InterruptedException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(stream.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            in.readNBytes(200);
            Thread.sleep(TRICKLE);
        }
    }

    private void brokenUpload(Random random) throws IOException {
        try (Socket socket = connect()) {
            socket.setSoLinger(true, 0); // closing is a reset
            String head = post("/scenarios/upload", "multipart/form-data; boundary=x", 10_000_000);
            socket.getOutputStream().write((head + "--x\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(new byte[random.nextInt(60_000)]);
        }
    }

    private void guess(Random random) throws IOException {
        String path = GUESSED.get(random.nextInt(GUESSED.size())) + Long.toHexString(random.nextLong());
        send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    @Override
    public void close() throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(10));
        }
    }
}
