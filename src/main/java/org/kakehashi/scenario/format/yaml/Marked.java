package org.kakehashi.scenario.format.yaml;

import java.util.List;

/** A YAML value that knows where it stands in the text. */
public sealed interface Marked {
    Place at();

    /** How many values this is, itself and all inside it, aliases expanded. */
    int size();

    /** What a plain scalar means under the YAML 1.2 core schema; a quoted one is always {@code TEXT}. */
    enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        NOTHING
    }

    /** @param value the characters as written, quotes and escapes resolved */
    record Scalar(String value, Kind kind, Place at) implements Marked {
        public static final Scalar BLANK = new Scalar("", Kind.TEXT, Place.START);

        @Override
        public int size() {
            return 1;
        }

        public boolean isBlank() {
            return value.isBlank();
        }
    }

    record Items(List<Marked> items, Place at, int size) implements Marked {}

    record Entries(List<Entry> entries, Place at, int size) implements Marked {}

    record Entry(Scalar key, Marked value) {}
}
