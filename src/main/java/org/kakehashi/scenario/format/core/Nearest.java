package org.kakehashi.scenario.format.core;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a mistyped one probably meant. */
public final class Nearest {
    /** Nobody mistypes a longer name, and comparing costs the product of both lengths. */
    private static final int LONGEST = 64;

    private Nearest() {}

    /** The closest name within a third of the length, rounded up, and at most three edits; a swap counts as one. */
    public static Optional<String> of(String wrong, Collection<String> known) {
        if (wrong.isEmpty() || wrong.length() > LONGEST) {
            return Optional.empty();
        }
        int best = Math.min((wrong.length() + 2) / 3, 3) + 1;
        Optional<String> nearest = Optional.empty();
        String folded = wrong.toLowerCase(Locale.ROOT);
        for (String name : known) {
            if (Math.abs(name.length() - wrong.length()) < best) {
                int distance = distance(folded, name.toLowerCase(Locale.ROOT));
                if (distance < best) {
                    best = distance;
                    nearest = Optional.of(name);
                }
            }
        }
        return nearest;
    }

    /** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours. */
    public static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(int[][] cost, String one, String other, int i, int j) {
        int replace = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
