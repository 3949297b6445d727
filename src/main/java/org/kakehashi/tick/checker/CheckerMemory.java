package org.kakehashi.tick.checker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a checker of one service wants remembered from one task to the next. */
interface CheckerMemory {
    /** Characters that may be kept of one team, over all names. */
    int MOST = 256 * 1024;

    /** Ticks after which what belongs to one is forgotten; no flag counts so long. */
    int TICKS = 64;

    /** The tick of what is not to be forgotten. */
    long ALWAYS = -1;

    /** What was kept under a name; empty if nothing was. */
    Map<String, String> recall(long teamId, String name);

    /**
     * Keeps this under a name instead of what was there.
     *
     * @param tick to which it belongs, or {@link #ALWAYS}
     * @return why it was not kept, in English; empty if it was
     */
    String keep(long teamId, String name, long tick, Map<String, String> kept);

    static String tooLarge() {
        return "more than " + MOST + " characters of state";
    }

    /** One that lasts as long as this process. */
    static CheckerMemory ofThisProcess() {
        Map<String, Map<String, String>> all = new ConcurrentHashMap<>();
        return new CheckerMemory() {
            @Override
            public Map<String, String> recall(long teamId, String name) {
                return all.getOrDefault(teamId + " " + name, Map.of());
            }

            @Override
            public String keep(long teamId, String name, long tick, Map<String, String> kept) {
                if (Size.of(kept) > MOST) {
                    return tooLarge();
                }
                all.put(teamId + " " + name, new LinkedHashMap<>(kept));
                return "";
            }
        };
    }

    /** How much a table takes. */
    final class Size {
        private Size() {}

        static int of(Map<String, String> kept) {
            return kept.entrySet().stream()
                    .mapToInt(entry -> entry.getKey().length() + entry.getValue().length())
                    .sum();
        }
    }
}
