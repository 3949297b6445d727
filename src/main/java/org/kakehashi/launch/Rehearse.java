package org.kakehashi.launch;

import static org.kakehashi.launch.words.LaunchWords.WORDS;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kakehashi.launch.database.CannotStart;
import org.kakehashi.launch.database.EmbeddedMariaDb;
import org.kakehashi.launch.database.FreePort;
import org.kakehashi.rehearsal.Rehearsals;
import org.kakehashi.scenario.format.ScenarioFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code rehearse FOLDER}: proves a scenario in real ranges, with a platform of its own for that time: its own database,
 * data folder, port and instance id, so that one that runs beside it is not touched. Exit code 0 if it passed, 1 if not,
 * 2 for misuse, 3 if nothing is known because engine or host are not fit or the rehearsal was cut off.
 */
@Command(name = "rehearse", mixinStandardHelpOptions = true)
final class Rehearse implements Callable<Integer> {
    private static final int SHUTDOWN_SECONDS = 240;

    static final int RED = 1;
    static final int NOTHING_KNOWN = 3;

    @Mixin
    private final ScenarioArguments scenario = new ScenarioArguments();

    @Option(names = "--seeds", paramLabel = "N")
    private int seeds = Rehearsals.USUAL_TEAMS;

    @Mixin
    private final Printing printing = new Printing();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        if (seeds < 1 || seeds > Rehearsals.MOST_TEAMS) {
            err.println(WORDS.seedsIs1To(Rehearsals.MOST_TEAMS).in(printing.language()));
            return 2;
        }
        ScenarioFolder read = scenario.read();
        if (read.content().scenario().isEmpty()) {
            ValidationReport.of(scenario.folder(), read.content().problems())
                    .lines(printing.language())
                    .forEach(err::println);
            return RED;
        }
        return rehearse(new RehearseWork.Order(read, seeds, printing.json(), printing.language(), out, err));
    }

    private static int rehearse(RehearseWork.Order order) throws IOException {
        Path home = Files.createTempDirectory("kakehashi-rehearsal-");
        var down = new CountDownLatch(1);
        // The virtual machine waits for its hooks only: without this one Ctrl-C would leave the database and its
        // folder.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(down)));
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(home.resolve("database"))) {
            settings(home, database).forEach(System::setProperty);
            RehearseWork.next(order);
            var code = new AtomicInteger(NOTHING_KNOWN);
            Quarkus.run(RehearseWork.class, (exit, failure) -> {
                code.set(exit);
                if (failure != null) {
                    order.err().println(failure.getMessage());
                    code.set(NOTHING_KNOWN);
                }
            });
            return code.get();
        } catch (CannotStart e) {
            order.err().println(e.text().in(order.language()));
            return NOTHING_KNOWN;
        } finally {
            remove(home);
            down.countDown();
        }
    }

    private static void await(CountDownLatch down) {
        try {
            down.await(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What makes the platform of this process another one than any that runs on this machine. */
    private static Map<String, String> settings(Path home, EmbeddedMariaDb database) throws IOException {
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", database.jdbcUrl()),
                Map.entry("quarkus.datasource.username", database.user()),
                Map.entry("quarkus.datasource.password", database.password()),
                Map.entry("quarkus.http.host", "127.0.0.1"),
                Map.entry("quarkus.http.port", Integer.toString(FreePort.draw())),
                Map.entry("quarkus.log.level", Setting.of("kakehashi.log").orElse("ERROR")),
                Map.entry("quarkus.log.console.stderr", "true"),
                Map.entry("kakehashi.launch.home", home.toString()),
                Map.entry("kakehashi.launch.demo", "false"),
                Map.entry(
                        "kakehashi.range.instance",
                        Setting.of("kakehashi.range.instance").orElseGet(Rehearse::drawnInstance)));
    }

    private static String drawnInstance() {
        byte[] drawn = new byte[4];
        new SecureRandom().nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
