package org.kakehashi.launch;

import static org.kakehashi.launch.words.LaunchWords.WORDS;

import io.quarkus.runtime.Quarkus;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.kakehashi.launch.database.CannotStart;
import org.kakehashi.launch.database.EmbeddedMariaDb;
import org.kakehashi.site.WrongSetting;
import org.kakehashi.site.language.Text;

/** Running the platform: database first, then Quarkus, and down again in the opposite order. */
final class Serve {
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final int SHUTDOWN_SECONDS = 30;

    private Serve() {}

    /** Runs until the process is asked to end. Exit code 0, or 1 after one sentence that says what to do. */
    static int run(String... args) {
        try {
            Preflight.addressesMakeSense();
            Preflight.portsAreFree();
            Optional<String> named = Setting.of(URL);
            if (named.isPresent()) {
                Preflight.databaseAnswers(named.get());
                return runQuarkus(null, args);
            }
            EmbeddedMariaDb database = EmbeddedMariaDb.start(Setting.home().resolve("database"));
            System.setProperty(URL, database.jdbcUrl());
            System.setProperty("quarkus.datasource.username", database.user());
            System.setProperty("quarkus.datasource.password", database.password());
            return runQuarkus(database, args);
        } catch (CannotStart e) {
            say(e.text().inAll(" / "));
            return 1;
        }
    }

    private static int runQuarkus(@Nullable EmbeddedMariaDb database, String... args) {
        var code = new AtomicInteger();
        var down = new CountDownLatch(1);
        // The virtual machine waits for its hooks only: without this one the database would be cut off in mid-shutdown.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(down)));
        try {
            Quarkus.run(
                    null,
                    (exit, failure) -> {
                        code.set(exit);
                        if (failure != null) {
                            say(why(failure).inAll(" / "));
                        }
                    },
                    args);
        } finally {
            if (database != null) {
                database.close();
            }
            down.countDown();
        }
        return code.get();
    }

    /** What an operator can put right says so itself, wherever in the start it was met. */
    private static Text why(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongSetting wrong) {
                return wrong.text();
            }
        }
        return WORDS.platformCouldNotStart(String.valueOf(failure.getMessage()));
    }

    private static void await(CountDownLatch down) {
        try {
            if (!down.await(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
                say(WORDS.platformDidNotStopInTime(SHUTDOWN_SECONDS).inAll(" / "));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(String sentence) {
        new PrintStream(System.err, true, StandardCharsets.UTF_8).println(sentence);
    }
}
