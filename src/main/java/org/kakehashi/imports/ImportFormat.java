package org.kakehashi.imports;

import java.util.Arrays;
import java.util.Optional;

/** A format that can be imported. */
public enum ImportFormat {
    /** A docker-compose file, of any version, with Vulhub's {@code environments.toml}. */
    COMPOSE("compose", "Docker Compose"),
    /** ctfcli's {@code challenge.yml}, one or many. */
    CTFCLI("ctfcli", "ctfcli challenge"),
    /** CyberRangeCZ's {@code topology.yml} and {@code training.json}. */
    CRCZP("crczp", "CyberRangeCZ"),
    /** A CyRIS range description and CyTrONE training content. */
    CYRIS("cyris", "CyRIS / CyTrONE");

    private final String word;
    private final String title;

    ImportFormat(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** What the command line calls it. */
    public String word() {
        return word;
    }

    /** What its own people call it. */
    public String title() {
        return title;
    }

    public static Optional<ImportFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }
}
