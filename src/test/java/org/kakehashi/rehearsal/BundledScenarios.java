package org.kakehashi.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.format.ScenarioFolder;

/** The scenarios that the release brings, and the list of those that it rehearsed. */
final class BundledScenarios {
    private static final Path REHEARSED = Path.of("src/main/resources/rehearsed.properties");

    private BundledScenarios() {}

    static Map<String, ScenarioPackage> all() throws IOException {
        Map<String, ScenarioPackage> bundled = new TreeMap<>();
        try (Stream<Path> folders = Files.list(Path.of("scenarios"))) {
            for (Path folder : folders.filter(path -> Files.exists(path.resolve(ScenarioFolder.FILE)))
                    .toList()) {
                bundled.put(
                        folder.getFileName().toString(),
                        ScenarioFolder.read(folder).pack());
            }
        }
        return bundled;
    }

    /** Digests of the packages that the release says it rehearsed. */
    static Properties rehearsed() throws IOException {
        var lines = new Properties();
        try (var file = Files.newBufferedReader(REHEARSED)) {
            lines.load(file);
        }
        return lines;
    }

    static void write(Map<String, ScenarioPackage> passed) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Packages of this release that passed their rehearsal: digest and time. Written by RehearsalTest.");
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        passed.forEach((name, pack) -> {
            lines.add("# " + name);
            lines.add(pack.digest() + "=" + now);
        });
        Files.write(REHEARSED, lines);
    }
}
