package org.kakehashi.imports.ctfcli;

import static org.kakehashi.imports.words.CtfcliWords.WORDS;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.imports.draft.AttachedFiles;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.TaskDraft;
import org.kakehashi.imports.draft.TextConverter;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.scenario.Task.Goal;
import org.kakehashi.site.language.Text;

/** One challenge as a task. */
final class ChallengeTask {
    private static final int USUAL_POINTS = 100;

    private final Challenge challenge;
    private final ImportContext context;
    private final ImportFindings findings;
    private final TextConverter wording;

    ChallengeTask(Challenge challenge, ImportContext context) {
        this.challenge = challenge;
        this.context = context;
        this.findings = context.findings();
        this.wording = TextConverter.of(challenge.name() + challenge.fields().text("description"));
    }

    /**
     * Converts the task.
     *
     * @param ids of all challenges by name
     * @return the task, or nothing if there is nothing to submit
     */
    Optional<TaskDraft> convert(Map<String, String> ids) {
        Optional<Goal> goal = ChallengeAnswers.of(challenge, findings);
        if (goal.isEmpty()) {
            findings.leftOut(challenge.where(), WORDS.isLeftOut(challenge.name()));
            return Optional.empty();
        }
        var task = new TaskDraft(challenge.id(), goal.get())
                .title(wording.line(challenge.name()))
                .text(text())
                .points(points());
        hints(task);
        files(task);
        solution(task);
        requirements(task, ids);
        findings.carried(challenge.where(), WORDS.isTheTask(challenge.name(), task.id()));
        return Optional.of(task);
    }

    private Text text() {
        Table fields = challenge.fields();
        String author = fields.text("attribution").isBlank() ? fields.text("author") : fields.text("attribution");
        String connection = fields.text("connection_info").strip();
        if (!connection.isEmpty()) {
            findings.changed(challenge.at("connection_info"), WORDS.addressesAreNotTheSameHere(connection));
        }
        return wording.text(fields.text("description")
                + (connection.isEmpty() ? "" : "\n\n`" + connection.replace('`', '\'') + "`")
                + (author.isBlank() ? "" : "\n\n— " + author));
    }

    private int points() {
        Table fields = challenge.fields();
        Table extra = fields.table("extra");
        boolean dynamic = extra.has("initial") || extra.has("decay") || fields.has("decay") || fields.has("minimum");
        int points = fields.has("value")
                ? context.points(fields, "value", USUAL_POINTS, challenge.at("value"))
                : context.points(extra, "initial", USUAL_POINTS, challenge.at("extra"));
        if (dynamic) {
            findings.changed(
                    challenge.at(fields.has("extra") ? "extra" : "decay"), WORDS.pointsDoNotDecayWithTheNumber(points));
        } else if (!fields.has("value")) {
            findings.changed(challenge.where(), WORDS.noValueIsGiven(points));
        }
        return points;
    }

    private void hints(TaskDraft task) {
        for (Tree hint : challenge.fields().items("hints")) {
            Table table = hint.table();
            String title = table.text("title").isBlank()
                    ? ""
                    : "**" + table.text("title").strip() + "** ";
            String content = hint instanceof Table ? title + table.text("content") : hint.text();
            task.hints()
                    .add(new TaskDraft.Hint(
                            Math.max(0, context.points(table, "cost", 0, challenge.at("hints"))),
                            wording.text(content)));
            if (table.has("requirements")) {
                findings.leftOut(challenge.at("hints").at("requirements", table), WORDS.hintsOpenInAnyOrderHere());
            }
        }
    }

    private void files(TaskDraft task) {
        var attached = new AttachedFiles(context);
        for (Tree file : challenge.fields().items("files")) {
            attached.attach(
                    task, challenge.folder(), file.text(), challenge.at("files").at(file.text(), file.line()));
        }
    }

    private void solution(TaskDraft task) {
        Tree solution = challenge.fields().get("solution").orElse(null);
        if (solution == null) {
            return;
        }
        String written = solution instanceof Table table ? table.text("path") : solution.text();
        Optional<String> content = SourcePath.resolve(challenge.folder(), written)
                .flatMap(context.source()::read)
                .filter(bytes -> bytes.length < 200_000)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        if (content.isEmpty()) {
            findings.leftOut(challenge.at("solution"), WORDS.solutionIsNotInTheGivenFolder(written));
            return;
        }
        String kept = "solution/" + task.id() + ".md";
        context.draft().files().put(kept, content.get());
        String state = solution.table().text("state");
        boolean shown = state.equals("solved") || state.equals("visible");
        if (shown) {
            task.explanation(wording.text(content.get()));
        }
        findings.changed(
                challenge.at("solution"),
                shown ? WORDS.solutionIsShownToWhoeverSolvedIt(kept) : WORDS.solutionIsKeptForAuthors(kept));
    }

    private void requirements(TaskDraft task, Map<String, String> ids) {
        Tree written = challenge.fields().get("requirements").orElse(null);
        if (written == null) {
            return;
        }
        List<Tree> before = written instanceof Table table ? table.items("prerequisites") : written.items();
        for (Tree name : before) {
            String id = ids.get(name.text().strip());
            if (id != null) {
                task.after().add(id);
            } else {
                findings.leftOut(challenge.at("requirements"), WORDS.thereIsNoChallengeNamedHere(name.text()));
            }
        }
        if (written.table().isTrue("anonymize")) {
            findings.changed(challenge.at("requirements"), WORDS.taskThatIsNotOpenYetShows());
        }
    }
}
