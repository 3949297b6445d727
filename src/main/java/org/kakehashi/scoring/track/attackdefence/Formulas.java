package org.kakehashi.scoring.track.attackdefence;

import java.util.List;

/** The formulas that scenarios can ask for. */
public final class Formulas {
    private static final List<Formula> ALL = List.of(new Atklab1(), new Ecsc2025(), new Faust2024(), new Icc2023());

    private Formulas() {}

    /** Their names, such as {@code ad.atklab1}; the first is the usual one. */
    public static List<String> names() {
        return ALL.stream().map(Formula::id).toList();
    }

    /** @throws IllegalArgumentException if there is no such formula; the message names those that there are */
    static Formula of(String id) {
        return ALL.stream()
                .filter(formula -> formula.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no formula " + id + ", but " + names()));
    }
}
