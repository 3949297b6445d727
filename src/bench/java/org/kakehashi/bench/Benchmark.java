package org.kakehashi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.kakehashi.bench.Options.Part;

/** Measures one or more packaged platforms in turn and writes the table of the results page. */
public final class Benchmark {
    private Benchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options = Options.ofSystemProperties();
        String machine = Machine.description();
        Path scenarios = Files.createDirectories(Path.of("target/bench/scenarios"));
        MeasuredScenario.writeTo(scenarios);
        WatchedScenario.writeTo(scenarios);
        TickLateness.writeTo(scenarios);
        Map<String, Samples> all = new LinkedHashMap<>();
        options.jars().keySet().forEach(name -> all.put(name, new Samples()));
        Set<Part> onPlatforms = EnumSet.copyOf(options.parts());
        if (onPlatforms.remove(Part.ATTACK_DEFENCE_BOARD)) {
            CaptureReplay.inOwnProcess(
                    options.repetitions(), all.values().iterator().next());
        }
        for (int round = 1; round <= options.rounds() && !onPlatforms.isEmpty(); round++) {
            for (Map.Entry<String, Path> jar : options.jars().entrySet()) {
                System.out.printf("round %d: %s (%s)%n", round, jar.getKey(), jar.getValue());
                Set<Part> parts = EnumSet.copyOf(onPlatforms);
                if (round > 1) {
                    // It takes longest by far, and its restarts repeat within one round.
                    parts.remove(Part.LEDGER);
                }
                Measurement.of(jar.getValue(), scenarios, options, parts, all.get(jar.getKey()));
            }
        }
        String table = ResultPage.table(all);
        String text = """
                %s (UTC). %s %d round(s), %d repetitions in each; median [least–most]. %s

                %s
                """.formatted(
                LocalDate.now(ZoneOffset.UTC), machine, options.rounds(), options.repetitions(), options.note(), table);
        System.out.println(text);
        ResultPage.write(options.results(), text);
    }
}
