package org.kakehashi.launch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What must be known before Quarkus and its configuration are there: system properties and the environment only. */
final class Setting {
    private Setting() {}

    /** The value of {@code quarkus.http.port} from {@code -Dquarkus.http.port} or {@code QUARKUS_HTTP_PORT}. */
    static Optional<String> of(String property) {
        String variable = property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }

    /** The folder of everything that this installation keeps. */
    static Path home() {
        return Path.of(of("kakehashi.home").orElse(".kakehashi")).toAbsolutePath();
    }
}
