package org.kakehashi.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is measured and how long, by system properties {@code bench.*}.
 *
 * @param jars the platforms, by the names of their columns
 * @param parts which parts of the measurement
 * @param rounds how often all platforms are measured in turn, each on a fresh installation
 * @param repetitions samples of each measure in a round, after its warm-up
 * @param ledgerSeats seats of each of the 40 teams that fill the large ledger
 * @param instance what the engine knows the measured platforms by
 * @param results the page that holds the table
 * @param note what a reader must know of the circumstances
 */
record Options(
        Map<String, Path> jars,
        Set<Part> parts,
        int rounds,
        int repetitions,
        int ledgerSeats,
        String instance,
        Path results,
        String note) {
    enum Part {
        ANSWERS,
        PAGES,
        WAITING,
        BOARD,
        LEDGER,
        SOAK,
        /** A wall of terminals, and how soon pages are seen, in a real browser. */
        WALL,
        /** An attack-defence on the real engine. */
        TICKS,
        /** Asks no platform. */
        ATTACK_DEFENCE_BOARD
    }

    static Options ofSystemProperties() {
        return new Options(
                jars(System.getProperty("bench.jars")),
                parts(System.getProperty("bench.parts")),
                Integer.getInteger("bench.rounds"),
                Integer.getInteger("bench.repetitions"),
                Integer.getInteger("bench.ledger-seats"),
                System.getProperty("bench.instance"),
                Path.of(System.getProperty("bench.results")),
                System.getProperty("bench.note", ""));
    }

    /** @param text names of parts with commas between, in lower case */
    static Set<Part> parts(String text) {
        return Arrays.stream(text.split(","))
                .map(name -> Part.valueOf(name.strip().replace('-', '_').toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
    }

    /** @param text {@code name=path,name=path} */
    static Map<String, Path> jars(String text) {
        Map<String, Path> jars = new LinkedHashMap<>();
        for (String each : text.split(",")) {
            String[] parts = each.split("=", 2);
            if (parts.length < 2 || parts[0].isBlank()) {
                throw new IllegalArgumentException("bench.jars is name=path,name=path and not: " + text);
            }
            jars.put(parts[0].strip(), Path.of(parts[1].strip()));
        }
        return jars;
    }
}
