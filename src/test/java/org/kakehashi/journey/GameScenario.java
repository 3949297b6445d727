package org.kakehashi.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.format.ScenarioReader;

/**
 * An attack-defence with tasks beside it, for games that are played without an engine.
 *
 * @param services each on a port of its own, all in one box
 * @param stores of each service
 * @param tasks questions with a word as answer
 * @param tick seconds of a tick
 */
record GameScenario(int services, int stores, int tasks, int tick) {
    static final String ID = "recorded";
    private static final int FIRST_PORT = 8081;

    private static final String HEAD = """
            kakehashi: 1
            id: recorded
            version: 1.0.0
            title: {en: Recorded, ja: 記録}
            summary: {en: Services and questions., ja: サービスと設問。}
            briefing: {en: Answer and attack., ja: 答え、攻める。}
            kind: attack-defence
            minutes: 1440
            networks:
              team: {allow: [{from: arena, to: [box], tcp: [%s]}]}
              arena: {per: exercise}
            nodes:
              desk: {image: desk, networks: [team], per: participant, console: trainee}
              box: {image: webshop, networks: [team], console: trainee}
              gate: {image: router, networks: [team, arena], profile: router}
              checker: {image: webshop, networks: [arena], per: exercise, hidden: true}
            ticks: {seconds: %d, valid: 20}
            services:
            """;

    private static final String SERVICE = "  %1$s: {title: {en: %1$s, ja: %1$s}, node: box, port: %2$d,"
            + " checker: {node: checker, protocol: enochecker, port: %2$d}, stores: {";

    static String service(int number) {
        return "service-" + number;
    }

    static String store(int number) {
        return "store-" + number;
    }

    static String task(int number) {
        return "question-" + number;
    }

    static String answer(int number) {
        return "word" + number;
    }

    Scenario scenario() {
        return ScenarioReader.again(ScenarioPackage.ofText(text()));
    }

    /** Writes its folder into one of scenarios. */
    void writeTo(Path scenarios) throws IOException {
        Path folder = Files.createDirectories(scenarios.resolve(ID));
        Files.writeString(folder.resolve("scenario.yaml"), text());
        Files.writeString(folder.resolve("README.md"), "# Recorded\n");
    }

    private String text() {
        var ports = new StringBuilder();
        var parts = new StringBuilder();
        for (int service = 0; service < services; service++) {
            int port = FIRST_PORT + service;
            ports.append(service == 0 ? "" : ", ").append(port);
            parts.append(SERVICE.formatted(service(service), port));
            for (int store = 0; store < stores; store++) {
                parts.append(store == 0 ? "" : ", ").append(store(store)).append(": {}");
            }
            parts.append("}}\n");
        }
        parts.append("tasks:\n");
        for (int task = 0; task < tasks; task++) {
            parts.append("  - {id: %1$s, title: {en: %1$s, ja: %1$s}, text: {en: Which word?, ja: どの言葉ですか。}"
                            .formatted(task(task)))
                    .append(", points: 100, answer: {text: %s}}%n".formatted(answer(task)));
        }
        return HEAD.formatted(ports, tick) + parts;
    }
}
