package org.kakehashi.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;

/** The entry point: {@code serve} starts the platform, other words are commands that need no server. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... args) {
        if (args.length > 0 && !args[0].equals("serve")) {
            System.exit(Commands.run(args));
        }
        try (EmbeddedMariaDb database = databaseIfNoneIsNamed()) {
            Quarkus.run(args);
        } catch (EmbeddedMariaDb.CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static EmbeddedMariaDb databaseIfNoneIsNamed() throws EmbeddedMariaDb.CannotStart {
        String home = System.getenv().getOrDefault("KAKEHASHI_HOME", ".kakehashi");
        EmbeddedMariaDb database =
                EmbeddedMariaDb.start(Path.of(home).toAbsolutePath().resolve("database"));
        System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", database.user());
        System.setProperty("quarkus.datasource.password", database.password());
        return database;
    }
}
