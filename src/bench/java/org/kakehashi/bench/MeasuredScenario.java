package org.kakehashi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The scenario that is played: 60 tasks of usual length, and one node that all teams share, since a scenario has at least
 * one: hardly anything has to be deployed.
 */
final class MeasuredScenario {
    static final String ID = "measured";
    static final int TASKS = 60;
    static final int HINTS = 4;

    private static final String HEAD = """
            kakehashi: 1
            id: measured
            version: 1.0.0
            title: {en: Measured, ja: 計測}
            summary: {en: Tasks to measure the platform with., ja: プラットフォームを計測するための課題。}
            briefing: {en: Answer what is asked., ja: 問いに答えてください。}
            kind: tabletop
            minutes: 1440
            networks:
              exchange: {per: exercise}
            nodes:
              board: {image: desk, networks: [exchange], per: exercise}
            scoring:
              hints: {charge: on-solve, per: participant}
            tasks:
            """;

    private static final String TASK = """
              - id: %1$s
                title: {en: "Question %2$d of the tabletop", ja: "机上演習の設問 %2$d"}
                text:
                  en: |
                    The partner's report names a host that answered on `port %2$d` during the night. Compare it with the
                    list that you were given, find the *owner* of the system, and think about who must know:

                    - the person who runs it, and
                    - the team that watches the plant.

                    Submit the word that stands beside the number %2$d.
                  ja: |
                    相手企業の報告には、夜間に `ポート %2$d` で応答したホストの名前があります。渡された一覧と照らし合わせて
                    システムの*管理者*を突き止め、誰に知らせるべきかを考えてください。

                    - そのシステムを運用している担当者
                    - 工場を監視しているチーム

                    番号 %2$d の横にある言葉を提出してください。
                points: 100
                answer: {text: %3$s}
                explanation:
                  en: The list is the first thing to ask for in an incident that crosses companies.
                  ja: 企業をまたぐインシデントで最初に求めるべきものは、この一覧です。
                hints:
            """;

    private static final String HINT = """
                  - cost: 5
                    text: {en: "Look at line %1$d of the list.", ja: "一覧の %1$d 行目を見てください。"}
            """;

    private MeasuredScenario() {}

    static String task(int number) {
        return "question-" + number;
    }

    static String answer(int number) {
        return "word" + number;
    }

    /** Writes the scenario's folder into this one. */
    static void writeTo(Path scenarios) throws IOException {
        var text = new StringBuilder(HEAD);
        for (int task = 1; task <= TASKS; task++) {
            text.append(TASK.formatted(task(task), task, answer(task)));
            for (int hint = 1; hint <= HINTS; hint++) {
                text.append(HINT.formatted(hint));
            }
        }
        Path folder = Files.createDirectories(scenarios.resolve(ID));
        Files.writeString(folder.resolve("scenario.yaml"), text);
        Files.writeString(folder.resolve("README.md"), "# Measured\n");
    }
}
