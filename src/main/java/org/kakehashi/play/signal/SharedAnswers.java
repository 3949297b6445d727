package org.kakehashi.play.signal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same wrong answers of two teams. An answer that more than a few teams gave is a mistake that lies near, and is not
 * told; of what is left, pairs that share most come first.
 */
public final class SharedAnswers {
    /** An answer that more teams gave says nothing about two of them. */
    static final int FEW = 3;

    private SharedAnswers() {}

    /**
     * A wrong answer of a team, when it was given first.
     *
     * @param digest of what was sent
     */
    public record WrongAnswer(String task, String digest, long teamId, Instant at) {}

    /**
     * The same wrong answer of two teams.
     *
     * @param teams how many gave it in all
     */
    public record Shared(String task, Instant first, Instant second, int teams) {}

    /** Two teams, the older one first, and what they share. */
    public record Pair(long team, long other, List<Shared> answers) {}

    private record Key(long team, long other) {}

    /**
     * Pairs of teams that share wrong answers.
     *
     * @param wrong each team's first of each, in any order
     * @param most pairs
     */
    public static List<Pair> of(List<WrongAnswer> wrong, int most) {
        Map<String, List<WrongAnswer>> same = new LinkedHashMap<>();
        wrong.forEach(answer -> same.computeIfAbsent(answer.task() + " " + answer.digest(), key -> new ArrayList<>())
                .add(answer));
        Map<Key, List<Shared>> pairs = new LinkedHashMap<>();
        for (List<WrongAnswer> givers : same.values()) {
            if (givers.size() < 2 || givers.size() > FEW) {
                continue;
            }
            givers.sort(Comparator.comparing(WrongAnswer::at));
            for (int i = 0; i < givers.size(); i++) {
                for (int j = i + 1; j < givers.size(); j++) {
                    WrongAnswer first = givers.get(i);
                    WrongAnswer second = givers.get(j);
                    pairs.computeIfAbsent(key(first, second), key -> new ArrayList<>())
                            .add(new Shared(first.task(), first.at(), second.at(), givers.size()));
                }
            }
        }
        return pairs.entrySet().stream()
                .map(pair -> new Pair(pair.getKey().team(), pair.getKey().other(), List.copyOf(pair.getValue())))
                .sorted(Comparator.<Pair>comparingInt(pair -> pair.answers().size())
                        .reversed()
                        .thenComparingLong(Pair::team)
                        .thenComparingLong(Pair::other))
                .limit(most)
                .toList();
    }

    private static Key key(WrongAnswer one, WrongAnswer other) {
        return new Key(Math.min(one.teamId(), other.teamId()), Math.max(one.teamId(), other.teamId()));
    }
}
