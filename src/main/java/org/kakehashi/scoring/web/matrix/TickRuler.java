package org.kakehashi.scoring.web.matrix;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All ticks of an exercise in a row, as paths of SVG whose dashes are ticks.
 *
 * @param width of all of them
 * @param all every tick
 * @param ended those that have ended
 * @param tall every twelfth
 * @param tallEnded those of them that have ended
 * @param voided those that count for nobody
 * @param shown the one that is looked at; empty if there is none
 */
public record TickRuler(
        int width, String all, String ended, String tall, String tallEnded, String voided, String shown) {
    private static final int TICK = 10;
    private static final int BAR = 8;
    private static final int TWELVE = 12;

    static TickRuler of(int all, int ended, List<Integer> voided, List<Integer> shown) {
        return new TickRuler(
                TICK * Math.max(1, all),
                "M1 12h" + TICK * all,
                "M1 12h" + TICK * ended,
                bars(IntStream.range(0, all)
                        .filter(tick -> tick % TWELVE == 0)
                        .boxed()
                        .toList()),
                bars(IntStream.range(0, ended)
                        .filter(tick -> tick % TWELVE == 0)
                        .boxed()
                        .toList()),
                bars(voided),
                bars(shown));
    }

    private static String bars(List<Integer> ticks) {
        return ticks.stream()
                .map(tick -> "M" + (TICK * tick + 1) + " 12h" + BAR)
                .collect(Collectors.joining());
    }
}
