package org.kakehashi.scoring.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The parts of a board as all viewers of one kind see them, and the way there from those that they saw just before. */
final class RenderedParts {
    /** How many boards back a viewer may be. */
    private static final int KEPT = 4;

    private final long version;
    private final List<String> lines;
    private final Map<Long, List<String>> before;
    private final Map<Long, String> patches = new ConcurrentHashMap<>();

    private RenderedParts(long version, String html, Map<Long, List<String>> before) {
        this.version = version;
        this.lines =
                html.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        this.before = before;
    }

    static RenderedParts first(long version, String html) {
        return new RenderedParts(version, html, Map.of());
    }

    /** A newer rendering, which knows the way from this one. */
    RenderedParts next(long newer, String html) {
        Map<Long, List<String>> known = new ConcurrentHashMap<>();
        before.keySet().stream()
                .sorted(Comparator.reverseOrder())
                .limit(KEPT - 1)
                .forEach(older -> known.put(older, before.get(older)));
        known.put(version, lines);
        return new RenderedParts(newer, html, known);
    }

    long version() {
        return version;
    }

    String whole() {
        return String.join("\n", lines);
    }

    /** The steps from the version that a viewer has, as {@code json} writes them; empty if that one is forgotten. */
    Optional<String> patchFrom(long seen, Function<List<Object>, String> json) {
        List<String> had = before.get(seen);
        return had == null
                ? Optional.empty()
                : Optional.of(patches.computeIfAbsent(seen, from -> json.apply(LinePatch.of(had, lines))));
    }
}
