package org.kakehashi.workbench.web.library;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scenario.Scenario;

/** What somebody looks for in the library; what is empty excludes nothing. */
public class LibraryFilter {
    @QueryParam("q")
    @Nullable
    String words;

    @QueryParam("audience")
    @Nullable
    String audience;

    @QueryParam("topic")
    @Nullable
    String topic;

    @QueryParam("skill")
    @Nullable
    String skill;

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("minutes")
    @Nullable
    String minutes;

    @QueryParam("language")
    @Nullable
    String language;

    @QueryParam("state")
    @Nullable
    String state;

    @QueryParam("rehearsed")
    @Nullable
    String rehearsed;

    /** What it offers to choose from. */
    public FilterChoices offers(List<LibraryEntry> all) {
        return new FilterChoices(this, all);
    }

    /** What is asked for, by the names of its parameters; only what excludes something. */
    Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        put(asked, "q", words);
        put(asked, "audience", audience);
        put(asked, "topic", topic);
        put(asked, "skill", skill);
        put(asked, "kind", kind);
        put(asked, "minutes", minutes);
        put(asked, "language", language);
        put(asked, "state", state);
        put(asked, "rehearsed", rehearsed);
        return asked;
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            asked.put(name, value);
        }
    }

    /** Whether anything is left out. */
    public boolean isNarrow() {
        return !asked().isEmpty();
    }

    /** Whether more is asked for than words, audience and length, which always stand in sight. */
    public boolean isDetailed() {
        return asked().keySet().stream()
                .anyMatch(name -> !List.of("q", "audience", "minutes").contains(name));
    }

    public String words() {
        return words == null ? "" : words;
    }

    public String minutes() {
        return minutes == null ? "" : minutes;
    }

    public boolean is(String name, String value) {
        return value.equals(asked().get(name));
    }

    /** Scenarios in the archive are shown to those only who look there. */
    boolean accepts(LibraryEntry line) {
        return acceptsState(line)
                && acceptsLanguage(line)
                && (empty(rehearsed) || line.rehearsed().isPresent() == "yes".equals(rehearsed))
                && (empty(audience) || has(line, scenario -> scenario.audience().contains(audience)))
                && (empty(topic) || line.topics().contains(topic))
                && (empty(skill) || line.tags("ecsf").contains(skill))
                && (empty(kind) || has(line, scenario -> scenario.kind().name().equals(kind)))
                && (most() == 0 || has(line, scenario -> scenario.minutes() <= most()))
                && Stream.of(words().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text(line)::contains);
    }

    private boolean acceptsState(LibraryEntry line) {
        return empty(state)
                ? line.state() != LibraryEntry.State.ARCHIVED
                : line.state().name().equals(state);
    }

    private boolean acceptsLanguage(LibraryEntry line) {
        return switch (language == null ? "" : language) {
            case "both" -> line.isComplete();
            case "en" -> line.missingEn() > 0;
            case "ja" -> line.missingJa() > 0;
            default -> true;
        };
    }

    private int most() {
        return minutes().matches("[0-9]{1,4}") ? Integer.parseInt(minutes()) : 0;
    }

    private static String text(LibraryEntry line) {
        return String.join(
                        " ",
                        line.name(),
                        String.join(" ", line.title().byTag().values()),
                        String.join(" ", line.summary().byTag().values()),
                        String.join(" ", line.wordsOfTags()))
                .toLowerCase(Locale.ROOT);
    }

    private static boolean has(LibraryEntry line, java.util.function.Predicate<Scenario> condition) {
        return line.scenario().filter(condition).isPresent();
    }

    private static boolean empty(@Nullable String value) {
        return value == null || value.isEmpty();
    }
}
