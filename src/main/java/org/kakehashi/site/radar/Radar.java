package org.kakehashi.site.radar;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.kakehashi.site.language.Text;

/**
 * Figures of several sides in several dimensions.
 *
 * @param axes names of the dimensions, in the order in which they are read
 * @param sides who is compared, at most {@value #MOST_SIDES}: more lines over each other cannot be told apart
 */
public record Radar(List<Text> axes, List<Side> sides) {
    /** The most that one picture compares. */
    public static final int MOST_SIDES = 3;

    private static final int HIGHEST = 100;

    /** Whose line it is: it has a colour, a stroke and a mark of its own. */
    public enum Look {
        EU,
        JP,
        BOTH
    }

    /**
     * One of those that are compared.
     *
     * @param name as people read it
     * @param values for each dimension how much was reached of what can be, in percent; empty if nothing is known yet
     */
    public record Side(Look look, Text name, List<OptionalInt> values) {
        public Side {
            values = List.copyOf(values);
            if (values.stream().flatMapToInt(OptionalInt::stream).anyMatch(value -> value < 0 || value > HIGHEST)) {
                throw new IllegalArgumentException("percents: " + values);
            }
        }

        /** The dimensions of which something is known. */
        IntStream known() {
            return IntStream.range(0, values.size())
                    .filter(axis -> values.get(axis).isPresent());
        }
    }

    public Radar {
        axes = List.copyOf(axes);
        sides = List.copyOf(sides);
        int dimensions = axes.size();
        if (sides.size() > MOST_SIDES || sides.stream().anyMatch(side -> side.values.size() != dimensions)) {
            throw new IllegalArgumentException(dimensions + " dimensions of " + sides);
        }
    }

    /** Whether there is anything to compare yet. */
    public boolean isEmpty() {
        return sides.stream().allMatch(side -> side.known().findAny().isEmpty());
    }
}
