package org.kakehashi.scenario.format.core;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The closed lists of words in the format, in the order in which authors read them. */
public final class Choices {
    private Choices() {}

    /** Each constant under its name as authors write it: {@code live-fire} for {@code LIVE_FIRE}. */
    @SafeVarargs
    public static <E extends Enum<E>> Map<String, E> of(E... constants) {
        Map<String, E> choices = new LinkedHashMap<>();
        for (E constant : constants) {
            choices.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return choices;
    }

    /** Each constant under its own name, as for regions: {@code EU}. */
    @SafeVarargs
    public static <E extends Enum<E>> Map<String, E> asNamed(E... constants) {
        Map<String, E> choices = new LinkedHashMap<>();
        for (E constant : constants) {
            choices.put(constant.name(), constant);
        }
        return choices;
    }
}
