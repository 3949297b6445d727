package org.kakehashi.scenario.format.core;

/**
 * A key of the format, declared once: reader, schema, editor and reference page all ask this. What it means stands in the
 * bundles {@code messages/format_en} and {@code format_ja} under {@code section.key}.
 *
 * @param required must stand in its map
 */
public record Key<T>(String name, boolean required, Type<T> type) {
    /** A key that must stand in the section that takes it in. */
    public static <T> Key<T> required(String name, Type<T> type) {
        return new Key<>(name, true, type);
    }

    /** A key that may stand in the sections that take it in. */
    public static <T> Key<T> optional(String name, Type<T> type) {
        return new Key<>(name, false, type);
    }

    /** What holds if the author wrote nothing. */
    public T otherwise() {
        return type.blank();
    }
}
