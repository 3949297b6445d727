package org.kakehashi.range.docker.agent;

import java.util.List;

/**
 * One line that a job of the agent printed: {@code NUMBER<TAB>OUTCOME[<TAB>DETAIL...]}.
 *
 * @param number of the item that it answers
 */
public record ProbeLine(int number, String outcome, List<String> details) {
    /** All well-formed lines; a last line that is not complete yet, or anything else, is left out. */
    public static List<ProbeLine> all(String output) {
        return output.lines()
                .map(line -> line.split("\t", -1))
                .filter(words -> words.length > 1 && words[0].matches("\\d{1,6}"))
                .map(words -> new ProbeLine(
                        Integer.parseInt(words[0]), words[1], List.of(words).subList(2, words.length)))
                .toList();
    }

    public String detail(int index) {
        return index < details.size() ? details.get(index) : "";
    }
}
