package org.kakehashi.imports.kctf;

import static org.kakehashi.imports.words.EventWords.WORDS;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.imports.compose.ServiceNode;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.NodeDraft;
import org.kakehashi.imports.draft.ScenarioDraft.Segment;
import org.kakehashi.imports.draft.Slugs;
import org.kakehashi.imports.draft.SolutionFiles;
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

/** Imports manifests: each challenge is a node, and a task if its flag lies in the folder of its image. */
public final class KctfImport {
    private static final String NETWORK = "lan";
    private static final int USUAL_POINTS = 100;
    private static final int LONGEST_FLAG = 1000;

    /** Where every challenge listens unless its manifest says something else. */
    private static final String USUAL_PORT = "1337";

    private static final List<String> FLAGS =
            List.of("challenge/flag", "challenge/flag.txt", "challenge/image/flag", "flag", "flag.txt");
    private static final Set<String> READ =
            Set.of("image", "network", "healthcheck", "podTemplate", "deployed", "powDifficultySeconds");

    private final ImportContext context;
    private final ImportFindings findings;
    private final Slugs ids = new Slugs();
    private final Slugs nodeNames = new Slugs("localhost");

    public KctfImport(ImportContext context) {
        this.context = context;
        this.findings = context.findings();
    }

    /** Whether a file holds a manifest of a challenge, maybe beside others. */
    public static boolean recognises(SurveyedFile file) {
        return file.documents().stream().map(Tree::table).anyMatch(KctfImport::isChallenge);
    }

    private static boolean isChallenge(Table top) {
        return top.text("apiVersion").startsWith("kctf.dev/")
                && top.text("kind").equals("Challenge");
    }

    /** Converts the scenario; false if there is no challenge. */
    public boolean convert() {
        context.draft().networks().put(NETWORK, Segment.PLAIN);
        context.candidates().forEach(this::manifests);
        if (context.draft().nodes().isEmpty()) {
            findings.refused(SourceLocation.ALL, WORDS.thereIsNoManifestOfAChallenge());
            return false;
        }
        context.desk(nodeNames.fresh("desk", "desk"), List.of(NETWORK));
        List<TaskDraft> tasks = context.draft().tasks();
        String name = context.source().name();
        context.draft()
                .title(
                        tasks.size() == 1 && context.candidates().size() == 1
                                ? tasks.getFirst().title()
                                : TextConverter.of(name).line(name))
                .origin(context.candidates().getFirst());
        return true;
    }

    private void manifests(String path) {
        try {
            List<Tree> documents = context.documents().template(path);
            for (Tree document : documents) {
                Table top = document.table();
                if (isChallenge(top)) {
                    challenge(top, new SourceLocation(path, top.line(), ""));
                } else if (!document.isNothing()) {
                    findings.leftOut(
                            new SourceLocation(path, document.line(), ""),
                            WORDS.documentIsNoChallenge(top.text("kind")));
                }
            }
        } catch (CannotParse e) {
            findings.refused(new SourceLocation(path, e.line(), ""), e.text());
        }
    }

    private void challenge(Table top, SourceLocation where) {
        Table spec = top.table("spec");
        String folder = SourcePath.folder(where.file());
        String name = name(top, folder);
        NodeDraft node = node(name, spec, folder, where.at("spec", top));
        Optional<String> flag = flag(folder);
        if (flag.isEmpty()) {
            findings.leftOut(where, WORDS.noFlagLiesBesideTheManifest(name, String.join(", ", FLAGS)));
        } else {
            var task = new TaskDraft(ids.fresh(name, "task"), new TextAnswer(List.of(flag.get())))
                    .title(TextConverter.of(name).line(name))
                    .text(WORDS.connectTo(node.name(), ports(spec)))
                    .points(USUAL_POINTS);
            context.draft().tasks().add(task);
            findings.carried(where, WORDS.challengeIsTheTask(name, task.id()));
            findings.changed(where, WORDS.manifestTellsNoTextAndNoPoints(task.id(), USUAL_POINTS));
            findings.changed(where, WORDS.flagIsTheSameForEveryTeam());
        }
        healthcheck(spec, folder, node, where.at("spec", top));
        report(top, spec, where);
    }

    private static String name(Table top, String folder) {
        String name = top.table("metadata").text("name");
        String beside = SourcePath.name(folder);
        return !name.isBlank() ? name : beside.isBlank() ? "challenge" : beside;
    }

    private NodeDraft node(String name, Table spec, String folder, SourceLocation where) {
        Table pod = spec.table("podTemplate").table("template").table("spec");
        SourceLocation inside = where.at("podTemplate", spec);
        List<Tree> containers = pod.items("containers");
        Table own = containers.stream()
                .map(Tree::table)
                .filter(container -> container.text("name").equals("challenge"))
                .findFirst()
                .orElse(Table.EMPTY);
        Map<String, Tree> options =
                new LinkedHashMap<>(new Pod(findings, inside).service(own).entries());
        build(folder).ifPresent(built -> options.put("build", new Leaf(built, false, where.line())));
        spec.get("image").ifPresent(image -> options.putIfAbsent("image", image));
        List<Tree> written = spec.table("network").items("ports");
        if (written.isEmpty()) {
            Table usual = Pod.port(USUAL_PORT, false, false, where.line());
            options.putIfAbsent("ports", new Branch(List.of(usual), where.line()));
        } else {
            options.put("ports", Pod.ports(written, "targetPort"));
        }
        NodeDraft node = add(name, new Table(options, spec.line()), where);
        containers.stream().map(Tree::table).filter(other -> other != own).forEach(other -> {
            SourceLocation at = inside.at(other.text("name"), other.line());
            NodeDraft beside = add(name + "-" + other.text("name"), new Pod(findings, at).service(other), at);
            findings.changed(at, WORDS.containersOfAPodAreNodesOfTheirOwn(beside.name(), node.name()));
        });
        pod.without("containers")
                .entries()
                .forEach(
                        (key, value) -> findings.leftOut(inside.at(key, value.line()), WORDS.keyMeansNothingHere(key)));
        return node;
    }

    private NodeDraft add(String name, Table service, SourceLocation where) {
        NodeDraft node =
                new ServiceNode(context, name, service, Map.of(), where).convert(nodeNames.fresh(name, "node"));
        node.networks().add(NETWORK);
        return context.draft().add(node);
    }

    /** Where the image is built; older challenges have a folder more. */
    private Optional<String> build(String folder) {
        return List.of("challenge", "challenge/image").stream()
                .filter(inside -> SourcePath.resolve(folder, inside + "/Dockerfile")
                        .filter(context.source()::has)
                        .isPresent())
                .findFirst();
    }

    private static String ports(Table spec) {
        List<String> ports = spec.table("network").items("ports").stream()
                .map(Tree::table)
                .map(port -> port.has("targetPort") ? port.text("targetPort") : port.text("port"))
                .filter(port -> port.matches("[0-9]{1,5}"))
                .toList();
        return ports.isEmpty() ? USUAL_PORT : String.join(", ", ports);
    }

    private Optional<String> flag(String folder) {
        return FLAGS.stream()
                .flatMap(file -> SourcePath.resolve(folder, file).flatMap(context.source()::read).stream())
                .filter(bytes -> bytes.length < 4 * LONGEST_FLAG)
                .map(bytes -> TextConverter.oneLine(new String(bytes, StandardCharsets.UTF_8)))
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_FLAG)
                .findFirst();
    }

    private void healthcheck(Table spec, String folder, NodeDraft node, SourceLocation where) {
        Table check = spec.table("healthcheck");
        int kept = SourcePath.resolve(folder, "healthcheck")
                .map(path -> SolutionFiles.keep(context, path, node.name() + "/healthcheck", Set.of()))
                .orElse(0);
        if (kept > 0 || check.isTrue("enabled")) {
            findings.leftOut(where.at("healthcheck", spec), WORDS.healthcheckIsASolver(kept, node.name()));
        }
    }

    private void report(Table top, Table spec, SourceLocation where) {
        SourceLocation inside = where.at("spec", top);
        if (spec.has("deployed") && !spec.isTrue("deployed")) {
            findings.changed(inside.at("deployed", spec), WORDS.challengeIsNotDeployedThere());
        }
        if (spec.number("powDifficultySeconds", 1) != 0 && spec.has("powDifficultySeconds")) {
            findings.leftOut(inside.at("powDifficultySeconds", spec), WORDS.nobodyProvesWorkHere());
        }
        leftOut(top, Set.of("apiVersion", "kind", "metadata", "spec"), where);
        leftOut(top.table("metadata"), Set.of("name"), where.at("metadata", top));
        leftOut(spec, READ, inside);
        leftOut(spec.table("network"), Set.of("ports", "public"), inside.at("network", spec));
    }

    private void leftOut(Table table, Set<String> read, SourceLocation where) {
        table.entries().forEach((key, value) -> {
            if (!read.contains(key) && !value.isNothing() && !value.text().equals("false")) {
                findings.leftOut(where.at(key, value.line()), WORDS.keyMeansNothingHere(key));
            }
        });
    }
}
