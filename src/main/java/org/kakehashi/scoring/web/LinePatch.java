package org.kakehashi.scoring.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How to make one text from another, line by line: runs of lines that the reader has, wherever they stood, and the lines
 * that are new. A table whose rows have changed places costs a few numbers.
 */
final class LinePatch {
    /** Of a line that stands in many places so many are tried. */
    private static final int PLACES = 24;

    private final List<String> before;
    private final List<String> after;
    private final Map<String, List<Integer>> places = new HashMap<>();

    private LinePatch(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        for (int i = 0; i < before.size(); i++) {
            places.computeIfAbsent(before.get(i), line -> new ArrayList<>()).add(i);
        }
    }

    /** The steps, each a pair of the first line to take and how many, or a text of new lines. */
    static List<Object> of(List<String> before, List<String> after) {
        return new LinePatch(before, after).steps();
    }

    private List<Object> steps() {
        List<Object> steps = new ArrayList<>();
        List<String> fresh = new ArrayList<>();
        int at = 0;
        int next = 0;
        while (at < after.size()) {
            int from = place(at, next);
            int run = from < 0 ? 0 : run(from, at);
            if (run == 0) {
                fresh.add(after.get(at));
                at++;
            } else {
                tell(fresh, steps);
                steps.add(List.of(from, run));
                at += run;
                next = from + run;
            }
        }
        tell(fresh, steps);
        return steps;
    }

    private static void tell(List<String> fresh, List<Object> steps) {
        if (!fresh.isEmpty()) {
            steps.add(String.join("\n", fresh));
            fresh.clear();
        }
    }

    /** Where to take a line from: where the last run ended, or else where the longest run begins; -1 if it is new. */
    private int place(int at, int next) {
        if (run(next, at) > 0) {
            return next;
        }
        List<Integer> candidates = places.getOrDefault(after.get(at), List.of());
        int best = -1;
        int longest = 0;
        for (int i = nearest(candidates, next); i < candidates.size() && i < nearest(candidates, next) + PLACES; i++) {
            int run = run(candidates.get(i), at);
            if (run > longest) {
                longest = run;
                best = candidates.get(i);
            }
        }
        return best;
    }

    /** The index of the first place to try: a few before the one where the last run ended. */
    private static int nearest(List<Integer> candidates, int next) {
        int found = Collections.binarySearch(candidates, next);
        return Math.max(0, (found < 0 ? -found - 1 : found) - PLACES / 2);
    }

    private int run(int from, int at) {
        int run = 0;
        while (from + run < before.size()
                && at + run < after.size()
                && before.get(from + run).equals(after.get(at + run))) {
            run++;
        }
        return run;
    }
}
