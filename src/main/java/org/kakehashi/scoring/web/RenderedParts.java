package org.kakehashi.scoring.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The parts of a board as all viewers of one kind see them, and the way there from those that they saw just before. */
public final class RenderedParts {
    /** How many boards back a viewer may be. */
    private static final int KEPT = 4;

    private final long version;
    private final List<String> lines;
    private final Map<Long, List<String>> before;
    private final Map<Long, String> patches = new ConcurrentHashMap<>();

    private final Object content;

    private RenderedParts(long version, List<String> lines, Map<Long, List<String>> before, Object content) {
        this.version = version;
        this.lines = lines;
        this.before = before;
        this.content = content;
    }

    private static List<String> lines(String html) {
        return html.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    public static RenderedParts first(long version, String html) {
        return new RenderedParts(version, lines(html), Map.of(), new Object());
    }

    /** A newer rendering, which knows the way from this one. */
    public RenderedParts next(long newer, String html) {
        List<String> now = lines(html);
        Map<Long, List<String>> known = new ConcurrentHashMap<>();
        before.keySet().stream()
                .sorted(Comparator.reverseOrder())
                .limit(KEPT - 1)
                .forEach(older -> known.put(older, before.get(older)));
        known.put(version, lines);
        return now.equals(lines)
                ? new RenderedParts(newer, lines, known, content)
                : new RenderedParts(newer, now, known, new Object());
    }

    /** The same object for as long as nothing changes that can be read. */
    public Object content() {
        return content;
    }

    public long version() {
        return version;
    }

    public String whole() {
        return String.join("\n", lines);
    }

    /** The steps from the version that a viewer has, as {@code json} writes them; empty if that one is forgotten. */
    public Optional<String> patchFrom(long seen, Function<List<Object>, String> json) {
        List<String> had = before.get(seen);
        return had == null
                ? Optional.empty()
                : Optional.of(patches.computeIfAbsent(seen, from -> json.apply(LinePatch.of(had, lines))));
    }
}
