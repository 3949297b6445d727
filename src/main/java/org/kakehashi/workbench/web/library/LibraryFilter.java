package org.kakehashi.workbench.web.library;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.site.language.Text;
import org.kakehashi.workbench.web.VocabularyLabels;

/** What somebody looks for in the library; what is empty excludes nothing. */
public class LibraryFilter {
    @QueryParam("q")
    @Nullable
    String words;

    @QueryParam("audience")
    @Nullable
    String audience;

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

    /** A choice of a filter. */
    public record Choice(String value, Text text, boolean chosen) {}

    /** What a filter offers for itself. */
    public List<Choice> kinds() {
        return Stream.of(Scenario.Kind.values())
                .map(each -> new Choice(
                        each.name(), VocabularyLabels.kind(each), each.name().equals(kind)))
                .toList();
    }

    public List<Choice> audiences(List<LibraryEntry> all) {
        var known = new TreeSet<String>();
        all.forEach(line -> line.scenario().ifPresent(scenario -> known.addAll(scenario.audience())));
        return known.stream()
                .map(each -> new Choice(each, Text.same(each), each.equals(audience)))
                .toList();
    }

    public String words() {
        return words == null ? "" : words;
    }

    public String minutes() {
        return minutes == null ? "" : minutes;
    }

    public boolean is(String name, String value) {
        return value.equals(
                switch (name) {
                    case "state" -> state;
                    case "rehearsed" -> rehearsed;
                    default -> language;
                });
    }

    /** Scenarios in the archive are shown to those only who look there. */
    boolean accepts(LibraryEntry line) {
        return acceptsState(line)
                && acceptsLanguage(line)
                && (empty(rehearsed) || line.rehearsed().isPresent() == "yes".equals(rehearsed))
                && (empty(audience) || has(line, scenario -> scenario.audience().contains(audience)))
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
                        String.join(" ", line.tags()))
                .toLowerCase(Locale.ROOT);
    }

    private static boolean has(LibraryEntry line, java.util.function.Predicate<Scenario> condition) {
        return line.scenario().filter(condition).isPresent();
    }

    private static boolean empty(@Nullable String value) {
        return value == null || value.isEmpty();
    }
}
