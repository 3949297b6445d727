package org.kakehashi.tick.checker;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is remembered of one team for a script of FAUST CTF: the flags of its last ticks, and what it stored, oldest first. */
final class FaustNotes {
    static final String NAME = "faust";

    /** Characters that a script may have stored; beyond that what it stored first is forgotten. */
    static final int MOST = 96 * 1024;

    private static final String FLAG = "flag ";
    private static final String KEY = "key ";

    private final Map<String, String> all;

    FaustNotes(Map<String, String> before) {
        all = new LinkedHashMap<>(before);
    }

    /** The flag of a tick is about to be placed; flags of more than so many ticks ago go. */
    void issued(long tick, String flag, int back) {
        all.keySet()
                .removeIf(name -> name.startsWith(FLAG) && Long.parseLong(name.substring(FLAG.length())) < tick - back);
        all.put(FLAG + tick, flag);
    }

    Optional<String> flag(long tick) {
        return Optional.ofNullable(all.get(FLAG + tick));
    }

    /** By key as the script calls it. */
    Map<String, String> script() {
        Map<String, String> own = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            if (name.startsWith(KEY)) {
                own.put(name.substring(KEY.length()), value);
            }
        });
        return own;
    }

    void stored(Map<String, String> changed) {
        changed.forEach((key, value) -> {
            all.remove(KEY + key);
            all.put(KEY + key, value);
        });
        int size = CheckerMemory.Size.of(script());
        Iterator<Map.Entry<String, String>> oldest = all.entrySet().iterator();
        while (size > MOST && oldest.hasNext()) {
            Map.Entry<String, String> one = oldest.next();
            if (one.getKey().startsWith(KEY)) {
                size -= one.getKey().length() - KEY.length() + one.getValue().length();
                oldest.remove();
            }
        }
    }

    Map<String, String> all() {
        return all;
    }
}
