package org.kakehashi.tick.checker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.kakehashi.tick.checker.wire.CheckerAddress;

/** A small real server that speaks as a checker: it answers what the test says and remembers what it was asked. */
final class FakeChecker implements AutoCloseable {
    static final String INFO = """
            {"serviceName":"hanko","flagVariants":2,"noiseVariants":1,"havocVariants":1,"exploitVariants":2}""";

    private final HttpServer server;
    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile Function<String, Answer> answers = body -> Answer.ok("{\"result\":\"OK\"}");
    volatile Answer info = Answer.ok(INFO);
    volatile boolean keepsState;

    record Answer(int status, byte[] body) {
        static Answer ok(String body) {
            return new Answer(200, body.getBytes(StandardCharsets.UTF_8));
        }
    }

    FakeChecker() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (exchange.getRequestURI().getPath().equals("/service")) {
                if (keepsState) {
                    exchange.getResponseHeaders().add("Kakehashi-State", "1");
                }
                send(exchange, info);
            } else {
                asked.add(body);
                send(exchange, answers.apply(body));
            }
        });
        server.start();
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    CheckerAddress address() {
        return new CheckerAddress.Tcp("127.0.0.1", server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
