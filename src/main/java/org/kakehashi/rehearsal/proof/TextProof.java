package org.kakehashi.rehearsal.proof;

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
        for (Language language : Language.values()) {
            log.prove(
                    RehearsalStage.TEXTS,
                    team.name(),
                    new Text(
                            "all texts " + named(language).en(), named(language).ja() + "の全文章"),
                    () -> readable(team, language));
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
            for (Language language : Language.values()) {
                log.prove(
                        RehearsalStage.TEXTS,
                        team.name(),
                        new Text(
                                "the trainee's page " + moment.en() + " "
                                        + named(language).en(),
                                named(language).ja() + "の受講者画面（" + moment.ja() + "）"),
                        () -> shown(team, session, language, withTasks));
            }
        });
    }

    private static void readable(RehearsalTeam team, Language language) {
        List<String> wrong = new ArrayList<>();
        List<String> wrongJa = new ArrayList<>();
        for (Print print : ScenarioTexts.of(team.scenario())) {
            Text flaw = flaw(team.values(), print, language);
            if (!flaw.en().isEmpty()) {
                wrong.add(print.place() + ": " + flaw.en());
                wrongJa.add(print.place() + "：" + flaw.ja());
            }
        }
        if (!wrong.isEmpty()) {
            throw new ProofFailed(String.join("\n", wrong), String.join("\n", wrongJa));
        }
    }

    private static Text flaw(TeamValues values, Print print, Language language) {
        String text = values.fill(print.text().in(language));
        if (text.isBlank()) {
            return new Text("there is no text", "文章がありません");
        } else if (print.prose() && print.text().en().equals(print.text().ja())) {
            return new Text("the text is the same in both languages, so one of them is missing", "両言語の文章が同じで、翻訳がありません");
        } else if (TeamValues.REFERENCE.matcher(text).find()) {
            return new Text("a ${...} is left that names no parameter", "どのパラメーターでもない ${...} が残っています");
        }
        return Prose.markup(text).isBlank() ? new Text("nothing of the text is shown", "文章が表示されません") : Text.same("");
    }

    private void shown(RehearsalTeam team, String session, Language language, boolean withTasks) {
        PlatformPages.Page page = answered("/play", session, language);
        String body = plain(page.body());
        if (TeamValues.REFERENCE.matcher(body).find()) {
            throw new ProofFailed("The page shows a ${...} that was not filled.", "画面に、置き換えられていない ${...} が表示されています。");
        }
        if (withTasks) {
            for (Task task : team.scenario().tasks()) {
                if (!body.contains(task.title().in(language))) {
                    throw new ProofFailed(
                            "The page does not show the task “" + task.title().in(language) + "”.",
                            "画面に課題「" + task.title().in(language) + "」が表示されません。");
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
            throw new ProofFailed(
                    "The page " + path + " answers " + page.status() + "; expected 200.",
                    "ページ " + path + " の応答は " + page.status() + " です（期待は 200）。");
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
        return language == Language.EN ? new Text("in English", "英語") : new Text("in Japanese", "日本語");
    }
}
