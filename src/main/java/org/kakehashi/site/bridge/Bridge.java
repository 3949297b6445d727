package org.kakehashi.site.bridge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A bridge of stones, one for each task from each shore, which meet at the keystone: the last task, which takes both. Where
 * only one region takes part there is nothing to meet, and its stones reach from its shore to the other.
 *
 * @param stones from the EU's shore on the left to Japan's on the right
 * @param numbered whether the stones may say which tasks they are
 */
public record Bridge(List<Stone> stones, boolean numbered) {
    private static final int SAMPLE = 7;

    /** From which shore a stone is laid. */
    public enum Shore {
        EU,
        JP,
        BOTH
    }

    /**
     * How far a region is with a task.
     *
     * @param solved teams that have solved it
     * @param teams teams of the region
     */
    public record Share(int solved, int teams) {
        public Share {
            if (solved < 0 || solved > teams) {
                throw new IllegalArgumentException(solved + " of " + teams);
            }
        }

        /** Half of the teams are enough. */
        boolean isEnough() {
            return teams > 0 && 2 * solved >= teams;
        }

        /** From 0 to 1. */
        double part() {
            return teams == 0 ? 0 : (double) solved / teams;
        }
    }

    /**
     * A stone.
     *
     * @param task which one, from 1
     * @param laid whether it stands
     * @param eu how far the EU's teams are with it, from 0 to 1; 0 for a stone of Japan's
     * @param jp the same for Japan's teams
     */
    public record Stone(Shore shore, int task, boolean laid, double eu, double jp) {}

    public Bridge {
        stones = List.copyOf(stones);
    }

    /**
     * The bridge as the regions have built it.
     *
     * @param eu how far the EU's teams are, by task in the scenario's order; empty if none takes part
     * @param jp the same for Japan's; as many if there are any
     */
    public static Bridge of(List<Share> eu, List<Share> jp) {
        if (eu.isEmpty() || jp.isEmpty()) {
            return new Bridge(alone(eu, jp), true);
        }
        if (eu.size() != jp.size()) {
            throw new IllegalArgumentException("both shores have the same tasks");
        }
        int last = eu.size() - 1;
        List<Stone> stones = new ArrayList<>();
        IntStream.range(0, last).mapToObj(task -> ofEu(task, eu.get(task))).forEach(stones::add);
        boolean allLaid = eu.stream().allMatch(Share::isEnough) && jp.stream().allMatch(Share::isEnough);
        stones.add(new Stone(
                Shore.BOTH, last + 1, allLaid, eu.get(last).part(), jp.get(last).part()));
        IntStream.iterate(last - 1, task -> task >= 0, task -> task - 1)
                .mapToObj(task -> ofJp(task, jp.get(task)))
                .forEach(stones::add);
        return new Bridge(stones, true);
    }

    /** A bridge of which nothing stands and nothing is told, for empty pages and for the time before play. */
    public static Bridge open() {
        List<Share> nothing = Collections.nCopies(SAMPLE, new Share(0, 1));
        return new Bridge(of(nothing, nothing).stones, false);
    }

    private static List<Stone> alone(List<Share> eu, List<Share> jp) {
        List<Stone> stones = new ArrayList<>();
        for (int task = 0; task < eu.size(); task++) {
            stones.add(ofEu(task, eu.get(task)));
        }
        for (int task = jp.size() - 1; task >= 0; task--) {
            stones.add(ofJp(task, jp.get(task)));
        }
        return stones;
    }

    private static Stone ofEu(int task, Share share) {
        return new Stone(Shore.EU, task + 1, share.isEnough(), share.part(), 0);
    }

    private static Stone ofJp(int task, Share share) {
        return new Stone(Shore.JP, task + 1, share.isEnough(), 0, share.part());
    }

    public int all() {
        return stones.size();
    }

    public int laid() {
        return (int) stones.stream().filter(Stone::laid).count();
    }

    /** How many stand of those that one shore lays, or of the keystone. */
    public int laid(Shore shore) {
        return (int) stones.stream()
                .filter(stone -> stone.shore == shore && stone.laid)
                .count();
    }
}
