package org.kakehashi.tick.checker.wire;

import io.vertx.core.MultiMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Headers of an answer as a table. */
final class HeaderTable {
    private HeaderTable() {}

    static Map<String, String> of(MultiMap headers) {
        Map<String, String> table = new LinkedHashMap<>();
        headers.forEach((name, value) -> table.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
        return Map.copyOf(table);
    }
}
