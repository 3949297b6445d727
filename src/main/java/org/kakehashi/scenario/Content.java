package org.kakehashi.scenario;

import java.nio.charset.StandardCharsets;

/** What is in a file that a scenario brings along. */
public sealed interface Content {
    /** @return the bytes with a team's values filled in where the content has a place for them */
    byte[] fill(TeamValues values);

    /** Text of {@code scenario.yaml}, with {@code ${parameter}} still to be filled in. */
    record Written(String text) implements Content {
        @Override
        public byte[] fill(TeamValues values) {
            return values.fill(text).getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * A file of the scenario's folder.
     *
     * @param path below the folder, with slashes, for example {@code files/access.log}
     * @param filled whether {@code ${parameter}} in it is filled in; it is UTF-8 text then
     */
    record Packed(String path, Bytes bytes, boolean filled) implements Content {
        @Override
        public byte[] fill(TeamValues values) {
            byte[] raw = bytes.toArray();
            return filled ? values.fill(new String(raw, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : raw;
        }
    }
}
