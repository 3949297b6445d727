package org.kakehashi.scenario.file.node;

import java.util.function.Predicate;
import org.kakehashi.scenario.file.field.Shape;
import org.kakehashi.scenario.file.yaml.Marked;
import org.kakehashi.scenario.file.yaml.Marked.Entries;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;

/** Tells several things by id from the details of one: no id is a key of the details, and each stands for a thing. */
final class Several {
    private Several() {}

    /** @param shortForm whether a scalar stands for a whole thing */
    static boolean isIn(Marked value, Shape one, Predicate<Scalar> shortForm) {
        return value instanceof Entries map
                && !map.entries().isEmpty()
                && map.entries().stream()
                        .allMatch(entry -> !one.known().contains(entry.key().value())
                                && (entry.value() instanceof Entries
                                        || entry.value() instanceof Scalar scalar && shortForm.test(scalar)));
    }
}
