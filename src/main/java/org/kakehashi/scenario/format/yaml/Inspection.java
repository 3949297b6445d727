package org.kakehashi.scenario.format.yaml;

import java.util.List;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Refuses what no text has, and remembers what a person does not see of a value, in case it turns out to be wrong. */
final class Inspection {
    private final String yaml;
    private final Problems problems;
    private List<String> lines = List.of();

    Inspection(String yaml, Problems problems) {
        this.yaml = yaml;
        this.problems = problems;
    }

    void look(ScalarEvent event, Place at) {
        String value = event.getValue();
        value.codePoints()
                .filter(MistakenCharacter::isRefused)
                .findFirst()
                .ifPresent(point -> problems.error(at, MistakenCharacter.said(point)));
        if (!problems.isFullOfSuspects()) {
            MistakenValue.find(value, event.isPlain())
                    .ifPresent(index ->
                            problems.suspect(at, placeIn(event, at, index), value.codePointAt(index), event.isPlain()));
        }
    }

    /** Where a character of a value stands in the text; the value itself if it is written as an escape. */
    private Place placeIn(ScalarEvent event, Place start, int index) {
        String character = Character.toString(event.getValue().codePointAt(index));
        int last = event.getEndMark().map(YamlText::place).orElse(start).line();
        for (int line = start.line(); line <= last && line <= lines().size(); line++) {
            String text = lines().get(line - 1);
            int from = line == start.line() ? offset(text, start.column()) : 0;
            int found = text.indexOf(character, from);
            if (found >= 0) {
                return new Place(line, text.codePointCount(0, found) + 1);
            }
        }
        return start;
    }

    private static int offset(String line, int column) {
        return line.offsetByCodePoints(0, Math.min(column - 1, line.codePointCount(0, line.length())));
    }

    private List<String> lines() {
        if (lines.isEmpty()) {
            lines = yaml.lines().toList();
        }
        return lines;
    }
}
