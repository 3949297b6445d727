package org.kakehashi.workbench.web.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.site.language.Text;
import org.kakehashi.workbench.web.VocabularyLabels;
import org.kakehashi.workbench.words.TagLabels;

/** What a filter of the library offers, from what there is. */
public final class FilterChoices {
    private static final List<Integer> LENGTHS = List.of(60, 120);

    private final LibraryFilter filter;
    private final List<LibraryEntry> all;

    FilterChoices(LibraryFilter filter, List<LibraryEntry> all) {
        this.filter = filter;
        this.all = all;
    }

    /** A choice, as an option of a list. */
    public record Choice(String value, Text text, boolean chosen) {}

    /**
     * A choice, as a link that adds it to what is asked for, or takes it away again.
     *
     * @param minutes at most, or 0
     */
    public record Pick(String address, Text text, int minutes, boolean chosen) {}

    public List<Choice> kinds() {
        return Stream.of(Scenario.Kind.values())
                .map(each -> choice("kind", each.name(), VocabularyLabels.kind(each)))
                .toList();
    }

    public List<Choice> audiences() {
        return choices(
                "audience",
                "audience",
                entry -> entry.scenario().map(Scenario::audience).orElse(List.of()));
    }

    public List<Choice> topics() {
        return choices("topic", "sector", LibraryEntry::topics);
    }

    public List<Choice> skills() {
        return choices("skill", "ecsf", entry -> entry.tags("ecsf"));
    }

    /** The audiences as links, everybody first. */
    public List<Pick> audiencePicks() {
        return audiences().stream()
                .map(each ->
                        new Pick(address("audience", each.chosen() ? "" : each.value()), each.text(), 0, each.chosen()))
                .toList();
    }

    /** Usual lengths as links. */
    public List<Pick> lengthPicks() {
        return LENGTHS.stream()
                .map(minutes -> {
                    boolean chosen = filter.is("minutes", String.valueOf(minutes));
                    return new Pick(
                            address("minutes", chosen ? "" : String.valueOf(minutes)), Text.none(), minutes, chosen);
                })
                .toList();
    }

    private List<Choice> choices(String name, String kind, Function<LibraryEntry, Collection<String>> values) {
        var known = new TreeSet<String>();
        all.forEach(entry -> known.addAll(values.apply(entry)));
        return known.stream()
                .map(each -> choice(name, each, TagLabels.of(kind, each)))
                .toList();
    }

    private Choice choice(String name, String value, Text text) {
        return new Choice(value, text, filter.is(name, value));
    }

    private String address(String name, String value) {
        Map<String, String> asked = new LinkedHashMap<>(filter.asked());
        asked.remove(name);
        if (!value.isEmpty()) {
            asked.put(name, value);
        }
        return asked.isEmpty()
                ? "/scenarios"
                : asked.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "/scenarios?", ""));
    }
}
