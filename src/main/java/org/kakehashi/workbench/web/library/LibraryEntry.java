package org.kakehashi.workbench.web.library;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kakehashi.scenario.Organisation;
import org.kakehashi.scenario.Problem.Severity;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.format.ReadScenario;
import org.kakehashi.scenario.format.wording.TranslatableText;
import org.kakehashi.scenario.format.wording.TranslatableTexts;
import org.kakehashi.site.language.BothZones;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;
import org.kakehashi.workbench.ScenarioIds;
import org.kakehashi.workbench.picture.CardPicture;
import org.kakehashi.workbench.web.VocabularyLabels;
import org.kakehashi.workbench.words.TagLabels;

/**
 * A scenario as the library lists it.
 *
 * @param path of its page
 * @param name what it is called while it cannot be read
 * @param id what it calls itself; empty if that cannot be found
 * @param texts how many texts it has
 * @param missingEn how many of them are missing in English
 * @param missingJa how many of them are missing in Japanese
 * @param digest of its package
 * @param note who changed it last and when, or where it lies
 * @param rehearsed when this very package passed a rehearsal
 * @param others how many others have the same id
 */
public record LibraryEntry(
        String path,
        String name,
        String id,
        String digest,
        State state,
        Optional<Scenario> scenario,
        long errors,
        long warnings,
        int texts,
        long missingEn,
        long missingJa,
        Text note,
        Optional<Instant> rehearsed,
        long others) {

    /** Where a scenario stands. */
    public enum State {
        FOLDER,
        DRAFT,
        RELEASED,
        ARCHIVED
    }

    static LibraryEntry of(
            String path, String name, String digest, State state, String source, ReadScenario read, Text note) {
        List<TranslatableText> wordings = TranslatableTexts.of(source);
        return new LibraryEntry(
                path,
                name,
                ScenarioIds.in(source),
                digest,
                state,
                read.scenario(),
                count(read, Severity.ERROR),
                count(read, Severity.WARNING),
                wordings.size(),
                missing(wordings, Language.EN),
                missing(wordings, Language.JA),
                note,
                Optional.empty(),
                0);
    }

    /** The same with when it passed a rehearsal, if it did, and how many others share its id. */
    LibraryEntry known(Optional<Instant> when, long sharing) {
        return new LibraryEntry(
                path, name, id, digest, state, scenario, errors, warnings, texts, missingEn, missingJa, note, when,
                sharing);
    }

    private static long count(ReadScenario read, Severity severity) {
        return read.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    private static long missing(List<TranslatableText> wordings, Language language) {
        return wordings.stream()
                .filter(wording -> wording.in(language).isEmpty())
                .count();
    }

    public Text title() {
        return scenario.map(Scenario::title).orElse(Text.same(name));
    }

    public Text summary() {
        return scenario.map(Scenario::summary).orElse(Text.same(""));
    }

    public Text kind() {
        return scenario.map(found -> VocabularyLabels.kind(found.kind())).orElse(Text.same(""));
    }

    public boolean isComplete() {
        return texts > 0 && missingEn == 0 && missingJa == 0;
    }

    /** The title in another language, if it is there and not the same. */
    public Optional<String> titleIn(Language language, Language own) {
        return Optional.of(title().in(language)).filter(text -> !text.isEmpty() && !text.equals(title().in(own)));
    }

    /** The day on which it passed its rehearsal. */
    public Text rehearsedOn() {
        return rehearsed.map(BothZones::calendarDay).orElse(Text.none());
    }

    /** The project that it is; of one of a folder nothing that is a number. */
    public String projectId() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether somebody can play it as it is. */
    public boolean isPlayable() {
        return scenario.isPresent();
    }

    /** Its small picture, if it can be read. */
    public Optional<CardPicture> picture() {
        return scenario.map(CardPicture::of);
    }

    /** From 1 to 5 as its author tagged it; 0 if that is not known. */
    public int difficulty() {
        return tags("difficulty").stream()
                .filter(tag -> tag.matches("[1-5]"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }

    /** Whom it is for. */
    public List<Text> audiences() {
        return scenario.map(Scenario::audience).orElse(List.of()).stream()
                .map(each -> TagLabels.of("audience", each))
                .toList();
    }

    /** What it serves, in words. */
    public List<Text> requirements() {
        return labels("requirements");
    }

    /** Roles that practise with it, in words. */
    public List<Text> skills() {
        return labels("ecsf");
    }

    /** In which fields its organisations work. */
    public List<String> topics() {
        return scenario.map(Scenario::organisations).orElse(List.of()).stream()
                .map(Organisation::sector)
                .filter(sector -> !sector.isEmpty())
                .distinct()
                .toList();
    }

    List<String> tags(String kind) {
        return scenario.map(Scenario::tags).map(tags -> tags.get(kind)).orElse(List.of());
    }

    private List<Text> labels(String kind) {
        return tags(kind).stream().map(tag -> TagLabels.of(kind, tag)).toList();
    }

    /** All that its tags say, as written and in words, for whoever looks for words. */
    List<String> wordsOfTags() {
        Stream<String> written =
                scenario.map(Scenario::tags).orElse(Map.of()).values().stream().flatMap(Collection::stream);
        Stream<Text> said = Stream.of(
                        audiences(),
                        requirements(),
                        skills(),
                        topics().stream()
                                .map(topic -> TagLabels.of("sector", topic))
                                .toList())
                .flatMap(Collection::stream);
        return Stream.concat(written, said.map(text -> text.inAll(" "))).toList();
    }
}
