package org.kakehashi.rehearsal.proof;

import static org.kakehashi.rehearsal.words.RehearsalWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.kakehashi.play.web.Prose;
import org.kakehashi.rehearsal.proof.ScenarioTexts.Print;
import org.kakehashi.rehearsal.report.ProofFailed;
import org.kakehashi.rehearsal.report.RehearsalLog;
import org.kakehashi.rehearsal.report.RehearsalStage;
import org.kakehashi.rehearsal.setup.RehearsalTeam;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/** Proves that what trainees read is there and can be shown, in both languages. */
@ApplicationScoped
public class TextProof {
    private static final Pattern OWN_LINK = Pattern.compile("(?:href|src)=\"(/play/[^\"#]+)\"");

    @Inject
    PlatformPages pages;

    /** Every text of the scenario, with the values of one team. */
    public void texts(RehearsalTeam team, RehearsalLog log) {
        for (Language language : Language.OF_SCENARIOS) {
            log.prove(
                    RehearsalStage.TEXTS, team.name(), WORDS.allTexts(named(language)), () -> readable(team, language));
        }
    }

    /**
     * The trainee's page as it is now.
     *
     * @param moment when, for the report
     * @param withTasks whether it must show all tasks
     */
    public void page(RehearsalTeam team, Text moment, boolean withTasks, RehearsalLog log) {
        pages.signedIn(team, session -> {
            for (Language language : Language.OF_SCENARIOS) {
                log.prove(
                        RehearsalStage.TEXTS,
                        team.name(),
                        WORDS.traineesPage(moment, named(language)),
                        () -> shown(team, session, language, withTasks));
            }
        });
    }

    private static void readable(RehearsalTeam team, Language language) {
        List<Text> wrong = new ArrayList<>();
        for (Print print : ScenarioTexts.of(team.scenario())) {
            Text flaw = flaw(team.values(), print, language);
            if (!flaw.isEmpty()) {
                wrong.add(WORDS.flawAt(print.place(), flaw));
            }
        }
        if (!wrong.isEmpty()) {
            throw new ProofFailed(Text.lines(wrong));
        }
    }

    private static Text flaw(TeamValues values, Print print, Language language) {
        String text = values.fill(print.text().in(language));
        if (text.isBlank()) {
            return WORDS.thereIsNoText();
        } else if (print.prose() && print.text().en().equals(print.text().in(Language.JA))) {
            return WORDS.textIsTheSameInBothLanguages();
        } else if (TeamValues.REFERENCE.matcher(text).find()) {
            return WORDS.isLeftThatNamesNoParameter();
        }
        return Prose.markup(text).isBlank() ? WORDS.nothingOfTheTextIsShown() : Text.same("");
    }

    private void shown(RehearsalTeam team, String session, Language language, boolean withTasks) {
        PlatformPages.Page page = answered("/play", session, language);
        String body = plain(page.body());
        if (TeamValues.REFERENCE.matcher(body).find()) {
            throw new ProofFailed(WORDS.pageShowsAThatWasNotFilled());
        }
        if (withTasks) {
            for (Task task : team.scenario().tasks()) {
                if (!body.contains(task.title().in(language))) {
                    throw new ProofFailed(
                            WORDS.pageDoesNotShowTheTask(task.title().in(language)));
                }
            }
        }
        for (String link : links(page.body())) {
            answered(link, session, language);
        }
    }

    /** Attachments and whatever else the page offers of its own; what nodes show is not the platform's. */
    private static Set<String> links(String body) {
        return new TreeSet<>(OWN_LINK.matcher(body)
                .results()
                .map((MatchResult found) -> plain(found.group(1)))
                .filter(link -> !link.startsWith(NodePageProof.LINK))
                .toList());
    }

    private PlatformPages.Page answered(String path, String session, Language language) {
        PlatformPages.Page page = pages.get(path, session, language);
        if (page.status() != 200) {
            throw new ProofFailed(WORDS.pageAnswers(path, page.status()));
        }
        return page;
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static Text named(Language language) {
        return language.equals(Language.EN) ? WORDS.inEnglish() : WORDS.inJapanese();
    }
}
