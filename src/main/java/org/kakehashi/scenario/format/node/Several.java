package org.kakehashi.scenario.format.node;

import java.util.function.Predicate;
import org.kakehashi.scenario.format.core.JsonSchema;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Type;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Entries;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;

/** Tells several things by id from the details of one: no id is a key of the details, and each stands for a thing. */
final class Several {
    private Several() {}

    /** What a schema says: the short form of one thing, its details, or several by id. */
    static Type<Marked> type(Type<?> shortForm, Section one, int most) {
        Type<?> details = Types.section(one);
        Type<?> ids = Types.allOf(Types.NAME, Types.raw("not", JsonSchema.part("enum", one.known())));
        return Types.anyOf(
                shortForm,
                details,
                Types.map(most, ids, Types.anyOf(shortForm, details)).saying("minProperties", 1));
    }

    /** @param shortForm whether a scalar stands for a whole thing */
    static boolean isIn(Marked value, Section one, Predicate<Scalar> shortForm) {
        return value instanceof Entries map
                && !map.entries().isEmpty()
                && map.entries().stream()
                        .allMatch(entry -> !one.knows(entry.key().value())
                                && (entry.value() instanceof Entries
                                        || entry.value() instanceof Scalar scalar && shortForm.test(scalar)));
    }
}
