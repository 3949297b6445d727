package org.kakehashi.imports.ctfcli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.imports.draft.DraftFiles;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.TaskDraft;
import org.kakehashi.imports.draft.TextConverter;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
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
            findings.leftOut(
                    challenge.where(),
                    "\"" + challenge.name() + "\" is left out: without a flag there is nothing to submit.",
                    "「" + challenge.name() + "」は取り込みません。フラグがなく、提出するものがないためです。");
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
        findings.carried(
                challenge.where(),
                "\"" + challenge.name() + "\" is the task \"" + task.id() + "\".",
                "「" + challenge.name() + "」を課題「" + task.id() + "」にしました。");
        return Optional.of(task);
    }

    private Text text() {
        Table fields = challenge.fields();
        String author = fields.text("attribution").isBlank() ? fields.text("author") : fields.text("attribution");
        String connection = fields.text("connection_info").strip();
        if (!connection.isEmpty()) {
            findings.changed(
                    challenge.at("connection_info"),
                    "Addresses are not the same here (\"" + connection
                            + "\" is kept in the text): write the name of the" + " node instead.",
                    "接続先（「" + connection + "」は文章に残しました）はここでは異なります。ノードの名前に書き換えてください。");
        }
        return wording.text(fields.text("description")
                + (connection.isEmpty() ? "" : "\n\n`" + connection.replace('`', '\'') + "`")
                + (author.isBlank() ? "" : "\n\n— " + author));
    }

    private int points() {
        Table fields = challenge.fields();
        Table extra = fields.table("extra");
        boolean dynamic = extra.has("initial") || extra.has("decay") || fields.has("decay") || fields.has("minimum");
        int points = fields.number("value", extra.number("initial", USUAL_POINTS));
        if (dynamic) {
            findings.changed(
                    challenge.at(fields.has("extra") ? "extra" : "decay"),
                    "Points do not decay with the number of solvers here: the task is worth " + points + ".",
                    "解いたチーム数で点は減りません。配点は" + points + "点で固定です。");
        } else if (!fields.has("value")) {
            findings.changed(
                    challenge.where(),
                    "No value is given; the task is worth " + points + ".",
                    "配点の指定がないため、" + points + "点にしました。");
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
            task.hints().add(new TaskDraft.Hint(Math.max(0, table.number("cost", 0)), wording.text(content)));
            if (table.has("requirements")) {
                findings.leftOut(
                        challenge.at("hints").at("requirements", table),
                        "Hints open in any order here.",
                        "ヒントを開く順番の指定はできません。");
            }
        }
    }

    private void files(TaskDraft task) {
        for (Tree file : challenge.fields().items("files")) {
            SourceLocation where = challenge.at("files").at(file.text(), file.line());
            Optional<String> path = SourcePath.resolve(challenge.folder(), file.text());
            if (path.isEmpty()) {
                findings.refused(
                        where,
                        "The file lies outside the challenge's folder tree and is not read.",
                        "指定フォルダーの外にあるファイルのため、読み取りません。");
                continue;
            }
            Optional<byte[]> content = context.source().read(path.get());
            String packed = DraftFiles.plain("files/" + task.id() + "/" + name(path.get()));
            if (content.isEmpty() || !context.draft().files().put(packed, content.get())) {
                findings.leftOut(
                        where,
                        content.isEmpty()
                                ? "The file is not there."
                                : "The file does not fit into the package (16 MiB, 500 files).",
                        content.isEmpty() ? "ファイルがありません。" : "パッケージ（16 MiB、500ファイルまで）に入りません。");
            } else {
                task.attachments().add(packed);
            }
        }
    }

    /** What a download may be called: it begins with a letter or digit and has no signs but dot, hyphen, underscore. */
    private static String name(String path) {
        String name = SourcePath.name(path).replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^[^A-Za-z0-9]+", "");
        return name.isEmpty() ? "file" : name;
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
            findings.leftOut(
                    challenge.at("solution"),
                    "The solution \"" + written + "\" is not in the given folder.",
                    "解答例「" + written + "」が指定フォルダー内にありません。");
            return;
        }
        context.draft().files().put("solution/" + task.id() + ".md", content.get());
        String state = solution.table().text("state");
        boolean shown = state.equals("solved") || state.equals("visible");
        if (shown) {
            task.explanation(wording.text(content.get()));
        }
        findings.changed(
                challenge.at("solution"),
                "The solution is kept for authors as solution/" + task.id() + ".md"
                        + (shown ? ", and shown to those who have solved the task." : "."),
                "解答例は作者用に solution/" + task.id() + ".md に置きました" + (shown ? "。解いた人には解説として表示します。" : "。"));
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
                findings.leftOut(
                        challenge.at("requirements"),
                        "There is no challenge named \"" + name.text() + "\" here to be solved first (numbers of a"
                                + " platform mean nothing here).",
                        "先に解く課題「" + name.text() + "」が見つかりません（プラットフォーム側の番号は使えません）。");
            }
        }
        if (written.table().isTrue("anonymize")) {
            findings.changed(
                    challenge.at("requirements"),
                    "A task that is not open yet shows its title and nothing else.",
                    "まだ開いていない課題は題名だけが表示されます。");
        }
    }
}
