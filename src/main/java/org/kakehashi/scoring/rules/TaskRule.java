package org.kakehashi.scoring.rules;

import java.util.List;

/**
 * What one task is worth.
 *
 * @param points for solving it, before hints
 * @param hintCosts price of each hint, in the order in which the task shows them
 */
public record TaskRule(String task, int points, List<Integer> hintCosts) {
    public TaskRule {
        hintCosts = List.copyOf(hintCosts);
    }

    /** Price of a hint fact such as {@code find-leak#2}; 0 for a hint that the task does not have. */
    int priceOf(ScoreEvent hint) {
        String number = hint.item().substring(hint.item().indexOf('#') + 1);
        if (!number.matches("[1-9][0-9]{0,3}") || Integer.parseInt(number) > hintCosts.size()) {
            return 0;
        }
        return hintCosts.get(Integer.parseInt(number) - 1);
    }
}
