package org.kakehashi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The page whose part between two marks is the latest results. */
final class ResultPage {
    static final String BEGIN = "<!-- results: written by the harness -->";
    static final String END = "<!-- end of results -->";

    private ResultPage() {}

    static void write(Path page, String results) throws IOException {
        Files.writeString(page, replaced(Files.readString(page), results));
    }

    /** @throws IllegalArgumentException if the page has no place for results */
    static String replaced(String page, String results) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the page has no lines " + BEGIN + " and " + END);
        }
        return page.substring(0, begin + BEGIN.length()) + "\n" + results.strip() + "\n" + page.substring(end);
    }

    /** A row for each measure that any platform has, a column for each platform. */
    static String table(Map<String, Samples> platforms) {
        Set<String> measures = new LinkedHashSet<>();
        platforms.values().forEach(samples -> samples.measures().forEach(measures::add));
        var text = new StringBuilder("| | " + String.join(" | ", platforms.keySet()) + " |\n");
        text.append("|---".repeat(platforms.size() + 1)).append("|\n");
        for (String measure : measures) {
            text.append("| ")
                    .append(measure)
                    .append(" | ")
                    .append(platforms.values().stream()
                            .map(samples -> samples.summary(measure))
                            .collect(Collectors.joining(" | ")))
                    .append(" |\n");
        }
        return text.toString();
    }
}
