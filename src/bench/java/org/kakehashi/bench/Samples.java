package org.kakehashi.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/** All values that were measured of one platform, by measure, in the order in which the measures came. */
final class Samples {
    private final Map<String, List<Double>> byMeasure = new LinkedHashMap<>();

    void add(String measure, double value) {
        byMeasure.computeIfAbsent(measure, name -> new ArrayList<>()).add(value);
        System.out.printf(Locale.ROOT, "  %s: %s%n", measure, figure(value));
    }

    Iterable<String> measures() {
        return byMeasure.keySet();
    }

    /** Median, with least and most where there is more than one sample; a dash if there is none. */
    String summary(String measure) {
        double[] sorted = byMeasure.getOrDefault(measure, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return "–";
        }
        String median = figure(median(sorted));
        return sorted.length == 1
                ? median
                : median + " [" + figure(sorted[0]) + "–" + figure(sorted[sorted.length - 1]) + "]";
    }

    static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : DoubleStream.of(sorted[middle - 1], sorted[middle]).average().orElseThrow();
    }

    /** Three significant digits; whole numbers from 100 on. */
    static String figure(double value) {
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
