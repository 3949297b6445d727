package org.kakehashi.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kakehashi.journey.RecordedGame.Flag;
import org.kakehashi.journey.RecordedGame.Player;
import org.kakehashi.scoring.history.History.Told;

/**
 * The programs and people of all teams of a game, each of whom asks until it knows what became of it: flags line by line, flags
 * as lists by HTTP, of which a quarter are sent both ways, and answers by the form of a page.
 */
final class RecordingClients implements AutoCloseable {
    private static final int TOGETHER = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** Between two tries where nothing can be said now, as a program would wait. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** And where nobody is there at all. */
    private static final Duration LONG_PAUSE = Duration.ofMillis(500);

    private static final Pattern CODES = Pattern.compile("\"code\":\"([A-Z]+)\"");

    private final RecordedGame game;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> working = new ArrayList<>();
    private final AtomicInteger known = new AtomicInteger();
    private final AtomicInteger unknown = new AtomicInteger();
    private volatile boolean over;

    RecordingClients(RecordedGame game) {
        this.game = game;
    }

    /** Begins to send all flags of a tick, and the answers to so many tasks. */
    void begin(int tick, int tasks) {
        for (Player player : game.players()) {
            List<Flag> flags = game.flags(player, tick);
            int half = flags.size() / 2;
            int quarter = flags.size() / 4;
            working.add(threads.submit(() -> lines(player, flags.subList(0, half + quarter))));
            working.add(threads.submit(() -> lists(player, flags.subList(half, flags.size()))));
            working.add(threads.submit(() -> answers(player, tasks)));
        }
    }

    /** How many requests were answered so that nobody has to ask again. */
    int known() {
        return known.get();
    }

    /** How many were not answered, or only that nothing can be said now. */
    int unknown() {
        return unknown.get();
    }

    boolean areDone() {
        return working.stream().allMatch(Future::isDone);
    }

    void finish() throws Exception {
        for (Future<?> each : working) {
            each.get();
        }
    }

    private void told(String client, String event, long asked, Told told) {
        game.history.ended(client, event, asked, told);
        (told == Told.NOTHING ? unknown : known).incrementAndGet();
    }

    private static Told told(String code) {
        return switch (code) {
            case "OK" -> Told.COUNTS;
            case "DUP" -> Told.COUNTED_BEFORE;
            case "ERR" -> Told.NOTHING;
            default -> Told.REFUSED;
        };
    }

    private void lines(Player player, List<Flag> flags) {
        Map<String, Flag> left = new LinkedHashMap<>();
        flags.forEach(flag -> left.put(flag.text(), flag));
        while (!left.isEmpty() && !over) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), game.port)) {
                socket.setSoTimeout((int) PATIENCE.toMillis());
                lines(player, left, socket);
            } catch (IOException away) {
                pause(away);
            }
        }
    }

    private static void pause(IOException away) {
        LockSupport.parkNanos((away instanceof ConnectException ? LONG_PAUSE : PAUSE).toNanos());
    }

    private void lines(Player player, Map<String, Flag> left, Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        String line = line(in);
        while (!line.isEmpty()) {
            line = line(in);
        }
        send(socket, "TOKEN " + player.token());
        if (!line(in).startsWith("TOKEN OK")) {
            throw new IOException("the token cannot be looked up now");
        }
        while (!left.isEmpty() && !over) {
            Map<String, Flag> waiting = left.values().stream()
                    .limit(TOGETHER)
                    .collect(Collectors.toMap(Flag::text, flag -> flag, (one, other) -> one, LinkedHashMap::new));
            long asked = game.history.asking();
            try {
                send(socket, String.join("\n", waiting.keySet()));
                boolean away = false;
                for (int answers = waiting.size(); answers > 0; answers--) {
                    String[] words = line(in).split(" ", 3);
                    Flag flag = waiting.remove(words[0]);
                    Told told = told(words[1]);
                    told(player.name() + " by line", flag.event(), asked, told);
                    away |= told == Told.NOTHING;
                    if (told != Told.NOTHING) {
                        left.remove(words[0]);
                    }
                }
                if (away) {
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            } finally {
                waiting.values().forEach(flag -> told(player.name() + " by line", flag.event(), asked, Told.NOTHING));
            }
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write((text + "\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String line(BufferedReader in) throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new IOException("gone");
        }
        return line;
    }

    private void lists(Player player, List<Flag> flags) {
        List<Flag> left = new ArrayList<>(flags);
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            while (!left.isEmpty() && !over) {
                List<Flag> some = List.copyOf(left.subList(0, Math.min(TOGETHER, left.size())));
                List<Told> told = list(client, player, some);
                for (int i = 0; i < some.size(); i++) {
                    if (told.get(i) != Told.NOTHING) {
                        left.remove(some.get(i));
                    }
                }
                if (told.contains(Told.NOTHING)) {
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        }
    }

    private List<Told> list(HttpClient client, Player player, List<Flag> flags) {
        String body = flags.stream().map(flag -> '"' + flag.text() + '"').collect(Collectors.joining(",", "[", "]"));
        HttpRequest request = HttpRequest.newBuilder(game.platform.address().resolve("/api/v1/flags"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Team-Token", player.token())
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        long asked = game.history.asking();
        List<Told> told = new ArrayList<>();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            expect(answer, 200);
            CODES.matcher(answer.body()).results().forEach(code -> told.add(told(code.group(1))));
        } catch (ConnectException nobodyIsThere) {
            // Nothing was asked.
            pause(nobodyIsThere);
            return Collections.nCopies(flags.size(), Told.NOTHING);
        } catch (IOException away) {
            told.clear();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        for (int i = 0; i < flags.size(); i++) {
            if (i >= told.size()) {
                told.add(Told.NOTHING);
            }
            told(player.name() + " by list", flags.get(i).event(), asked, told.get(i));
        }
        return told;
    }

    private void answers(Player player, int tasks) {
        for (int task = 0; task < tasks; task++) {
            String event = "solved " + player.id() + " " + GameScenario.task(task);
            String key = UUID.randomUUID().toString();
            Told told = Told.NOTHING;
            while (told == Told.NOTHING && !over) {
                long asked = game.history.asking();
                try {
                    answer(player, task, key);
                    told = Told.STORED;
                    told(player.name() + " by form", event, asked, told);
                } catch (IOException away) {
                    if (!(away instanceof ConnectException)) {
                        told(player.name() + " by form", event, asked, told);
                    }
                    pause(away);
                }
            }
        }
    }

    private static void answer(Player player, int task, String key) throws IOException {
        try {
            String path = "/play/tasks/" + GameScenario.task(task) + "/answer";
            expect(player.visitor().post(path, "answer=" + GameScenario.answer(task), "key=" + key), 303);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The outside away is told as such, and nothing else is. */
    private static void expect(HttpResponse<String> answer, int status) throws IOException {
        int said = answer.statusCode();
        if (said == 503 || said == 429) {
            throw new IOException("not now: " + said);
        } else if (said != status) {
            throw new IllegalStateException("answered " + said + ": " + answer.body());
        }
    }

    @Override
    public void close() {
        over = true;
        threads.close();
    }
}
