package org.kakehashi.imports.rctf;

import static org.kakehashi.imports.words.EventWords.WORDS;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.imports.compose.KubernetesLimits;
import org.kakehashi.imports.compose.ServiceNode;
import org.kakehashi.imports.draft.AttachedFiles;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.NodeDraft;
import org.kakehashi.imports.draft.ScenarioDraft.Segment;
import org.kakehashi.imports.draft.Slugs;
import org.kakehashi.imports.draft.TaskDraft;
import org.kakehashi.imports.draft.TextConverter;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.imports.tree.SurveyedFile;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Branch;
import org.kakehashi.imports.tree.Tree.Leaf;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.scenario.Task.TextAnswer;

/** Imports challenges: each a task with its containers as nodes; the folder around a challenge is its category. */
public final class RctfImport {
    private static final String NETWORK = "lan";
    private static final int USUAL_POINTS = 100;
    private static final int LONGEST_FLAG = 1000;
    private static final Set<String> READ = Set.of(
            "name", "author", "description", "flag", "provide", "containers", "expose", "value", "id", "category");

    private final ImportContext context;
    private final ImportFindings findings;
    private final Slugs ids = new Slugs();
    private final Slugs nodeNames = new Slugs("localhost");
    private final Set<String> categories = new LinkedHashSet<>();

    public RctfImport(ImportContext context) {
        this.context = context;
        this.findings = context.findings();
    }

    /** Whether a file is a challenge, by what it says: one flag, where others have a list of them. */
    public static boolean recognises(SurveyedFile file) {
        return file.documents().stream().map(Tree::table).anyMatch(RctfImport::isChallenge);
    }

    private static boolean isChallenge(Table top) {
        return top.has("name")
                && top.has("description")
                && top.has("flag")
                && !top.has("flags")
                && !top.has("apiVersion");
    }

    /** Converts the scenario; false if no challenge can be solved. */
    public boolean convert() {
        context.draft().networks().put(NETWORK, Segment.PLAIN);
        context.candidates().forEach(this::challenge);
        List<TaskDraft> tasks = context.draft().tasks();
        if (tasks.isEmpty()) {
            findings.refused(SourceLocation.ALL, WORDS.noChallengeCanBeSolved());
            return false;
        }
        context.desk(nodeNames.fresh("desk", "desk"), List.of(NETWORK));
        String name = context.source().name();
        context.draft()
                .title(
                        tasks.size() == 1
                                ? tasks.getFirst().title()
                                : TextConverter.of(name).line(name))
                .origin(context.candidates().getFirst());
        if (!categories.isEmpty()) {
            context.draft().tags().put("topics", categories.stream().limit(100).toList());
        }
        return true;
    }

    private void challenge(String path) {
        try {
            context.documents().template(path).stream()
                    .map(Tree::table)
                    .filter(RctfImport::isChallenge)
                    .findFirst()
                    .ifPresentOrElse(
                            top -> challenge(top, new SourceLocation(path, top.line(), "")),
                            () -> findings.leftOut(SourceLocation.in(path), WORDS.fileHasNoChallenge()));
        } catch (CannotParse e) {
            findings.refused(new SourceLocation(path, e.line(), ""), e.text());
        }
    }

    private void challenge(Table top, SourceLocation where) {
        String folder = SourcePath.folder(where.file());
        Optional<String> flag = flag(top, folder);
        if (flag.isEmpty()) {
            findings.leftOut(where.at("flag", top), WORDS.challengeHasNoFlagThatCanBeRead(top.text("name")));
            return;
        }
        TextConverter wording = TextConverter.of(top.text("name") + top.text("description"));
        String author = top.text("author").isBlank() ? "" : "\n\n— " + top.text("author");
        var task = new TaskDraft(ids.fresh(top.text("name"), "task"), new TextAnswer(List.of(flag.get())))
                .title(wording.line(top.text("name")))
                .text(wording.text(top.text("description") + author))
                .points(context.points(top, "value", USUAL_POINTS, where.at("value", top)));
        findings.carried(where, WORDS.challengeIsTheTask(top.text("name"), task.id()));
        findings.changed(where.at("flag", top), WORDS.flagIsTheSameForEveryTeam());
        if (!top.has("value")) {
            findings.changed(where, WORDS.pointsDoNotDecayHere(USUAL_POINTS));
        }
        provide(task, top, folder, where);
        context.draft().tasks().add(task);
        containers(top, task, where);
        category(top, folder);
        top.entries().forEach((key, value) -> {
            if (!READ.contains(key) && !value.isNothing()) {
                findings.leftOut(where.at(key, value.line()), WORDS.keyMeansNothingHere(key));
            }
        });
    }

    /** A text, or the first line of a file. */
    private Optional<String> flag(Table top, String folder) {
        Tree written = top.get("flag").orElse(new Leaf("", true, 0));
        Optional<String> flag = written instanceof Table table
                ? SourcePath.resolve(folder, table.text("file"))
                        .flatMap(context.source()::read)
                        .filter(bytes -> bytes.length < 4 * LONGEST_FLAG)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                : Optional.of(written.text());
        return flag.map(TextConverter::oneLine).filter(text -> !text.isEmpty() && text.length() <= LONGEST_FLAG);
    }

    private void provide(TaskDraft task, Table top, String folder, SourceLocation where) {
        var attached = new AttachedFiles(context);
        for (Tree item : top.items("provide")) {
            SourceLocation at = where.at("provide", item.line());
            Table table = item.table();
            if (item instanceof Leaf) {
                attached.attach(task, folder, item.text(), at);
            } else if (table.has("file")) {
                attached.attach(task, folder, table.text("file"), at);
                if (table.has("as")) {
                    findings.leftOut(at.at("as", table), WORDS.downloadKeepsItsName(table.text("as")));
                }
            } else {
                List<Tree> packed = table.table("spec").items("files");
                packed.forEach(file -> attached.attach(task, folder, file.text(), at));
                findings.changed(at, WORDS.archiveIsOfferedAsItsFiles(packed.size()));
            }
        }
    }

    private void containers(Table top, TaskDraft task, SourceLocation where) {
        Table containers = top.table("containers");
        Map<String, NodeDraft> byName = new LinkedHashMap<>();
        containers.entries().forEach((name, value) -> {
            boolean only = containers.entries().size() == 1;
            SourceLocation at = where.at("containers." + name, value.line());
            NodeDraft node = new ServiceNode(context, name, service(value.table(), top, name, at), Map.of(), at)
                    .convert(nodeNames.fresh(only ? task.id() : task.id() + "-" + name, "node"));
            node.networks().add(NETWORK);
            byName.put(name, context.draft().add(node));
        });
        byName.forEach((name, node) -> {
            for (Tree other : containers.table(name).items("dependsOn")) {
                Optional.ofNullable(byName.get(other.text()))
                        .ifPresent(before -> node.after().add(before.name()));
            }
        });
    }

    /** As a service of Compose, so that it comes over by the same rules. */
    private Table service(Table container, Table top, String name, SourceLocation where) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        container.entries().forEach((key, value) -> {
            switch (key) {
                case "image", "build", "environment", "command", "entrypoint" -> entries.put(key, value);
                case "resources" -> {
                    entries.putAll(KubernetesLimits.of(value.table().table("limits")));
                    value.table()
                            .without("limits")
                            .entries()
                            .forEach((other, asked) -> findings.leftOut(
                                    where.at("resources." + other, asked.line()), WORDS.keyMeansNothingHere(other)));
                }
                case "ports", "dependsOn" -> {}
                default -> entries.put(key, value);
            }
        });
        List<Tree> ports = new ArrayList<>();
        for (Tree exposed : top.table("expose").items(name)) {
            Map<String, Tree> port = new LinkedHashMap<>();
            port.put("target", new Leaf(exposed.table().text("target"), false, exposed.line()));
            port.put("name", new Leaf(exposed.table().has("http") ? "http" : "tcp", false, exposed.line()));
            ports.add(new Table(port, exposed.line()));
        }
        if (!ports.isEmpty()) {
            entries.put("ports", new Branch(ports, ports.getFirst().line()));
        }
        return new Table(entries, container.line());
    }

    private void category(Table top, String folder) {
        String outer = SourcePath.name(SourcePath.folder(folder));
        String category = top.text("category").isBlank() ? outer : top.text("category");
        if (!category.isBlank() && category.length() < 80) {
            categories.add(TextConverter.oneLine(category));
        }
    }
}
