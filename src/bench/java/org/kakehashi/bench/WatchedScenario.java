package org.kakehashi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One desk with a terminal for each team, which says something every second: what a wall of terminals shows. */
final class WatchedScenario {
    static final String ID = "watched";
    static final String DESK = "desk";

    private static final String TEXT = """
            kakehashi: 1
            id: watched
            version: 1.0.0
            title: {en: Watched, ja: 見守り}
            summary: {en: Desks to watch., ja: 見守るための端末。}
            briefing: {en: Look at your desk., ja: 端末を見てください。}
            kind: lab
            minutes: 1440
            networks:
              office: {}
            nodes:
              desk: {image: desk, networks: [office], console: trainee}
            tasks:
              - id: say
                title: {en: Say it, ja: 言う}
                text: {en: Submit the word bridge., ja: bridge と提出してください。}
                points: 10
                answer: {text: bridge}
                explanation: {en: A word., ja: 言葉です。}
            """;

    private WatchedScenario() {}

    /** Writes the scenario's folder into this one. */
    static void writeTo(Path scenarios) throws IOException {
        Path folder = Files.createDirectories(scenarios.resolve(ID));
        Files.writeString(folder.resolve("scenario.yaml"), TEXT);
        Files.writeString(folder.resolve("README.md"), "# Watched\n");
    }
}
