package org.kakehashi.site.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Accounts;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;

/**
 * Whatever a client sends, nothing breaks: no answer is a 5xx, and the log holds no stack trace. {@code -Dkakehashi.hostile=20000}
 * makes it longer, {@code -Dkakehashi.hostile.seed} other requests.
 */
@QuarkusTest
class HostileRequestsTest {
    private static final int REQUESTS = Integer.getInteger("kakehashi.hostile", 600);
    private static final int AT_ONCE = 16;
    private static final long SEED = Long.getLong("kakehashi.hostile.seed", 7);

    @TestHTTPResource("/")
    URL platform;

    @Inject
    Sessions sessions;

    @Inject
    Accounts accounts;

    private final List<String> cookies = new ArrayList<>();

    @BeforeEach
    void peopleWhoAreIn() {
        long staff = accounts.create("h" + System.nanoTime(), "Hostile", Set.of(Role.values()))
                .id();
        cookies.add(sessions.open(new Subject(Subject.Kind.ACCOUNT, staff), Set.of(Role.AUTHOR, Role.INSTRUCTOR)));
        cookies.add(sessions.open(new Subject(Subject.Kind.PARTICIPANT, 999_999), Set.of(Role.TRAINEE)));
        cookies.add(sessions.open(new Subject(Subject.Kind.OBSERVER, 999_999), Set.of(Role.OBSERVER)));
        cookies.add("nobody");
    }

    /** A check of heads is not to refuse those that programs send. */
    @Test
    void whoDoesNotSayWhatItTakesIsAnswered() {
        for (String head : List.of("", "Accept: */*\r\n", "Accept: text/html, */*;q=0.1\r\nAccept: text/plain\r\n")) {
            String request = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + head + "\r\n";
            String answer = RawClient.send(platform, request.getBytes(StandardCharsets.US_ASCII), false);
            assertTrue(answer.startsWith("HTTP/1.1 200"), () -> request + answer);
        }
    }

    @Test
    void nothingThatIsSentBreaksAnything() {
        List<Hostility.Address> addresses = Hostility.addresses();
        assertTrue(addresses.size() > 100, "addresses found: " + addresses.size());
        var hostility = new Hostility(SEED, addresses, cookies);
        Queue<String> broken = new ConcurrentLinkedQueue<>();
        var answered = new AtomicInteger();
        try (var log = new LoggedFailures()) {
            try (var senders = Executors.newFixedThreadPool(AT_ONCE)) {
                for (int i = 0; i < REQUESTS; i++) {
                    Hostility.Request request = hostility.next();
                    senders.execute(() -> {
                        String answer = RawClient.send(platform, request.bytes(), request.cutOff());
                        answered.addAndGet(answer.isEmpty() ? 0 : 1);
                        if (answer.startsWith("HTTP/1.1 5")) {
                            broken.add(request + "\n=> "
                                    + answer.lines().findFirst().orElseThrow());
                        }
                    });
                }
            }
            log.found().forEach(line -> broken.add("logged: " + line));
        }
        assertTrue(answered.get() > REQUESTS / 2, "answered: " + answered);
        assertEquals("", broken.stream().limit(40).collect(Collectors.joining("\n\n")), broken.size() + " broken");
    }
}
