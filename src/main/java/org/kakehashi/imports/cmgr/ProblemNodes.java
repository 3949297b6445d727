package org.kakehashi.imports.cmgr;

import static org.kakehashi.imports.words.CmgrWords.WORDS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kakehashi.imports.cmgr.BuildStages.Published;
import org.kakehashi.imports.cmgr.ProblemText.Reached;
import org.kakehashi.imports.compose.ServiceNode;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.NodeDraft;
import org.kakehashi.imports.draft.Slugs;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Branch;
import org.kakehashi.imports.tree.Tree.Leaf;
import org.kakehashi.imports.tree.Tree.Table;

/** The containers of a challenge as nodes, by the rules of Compose. */
record ProblemNodes(ImportContext context, Slugs names, ProblemFile problem, SourceLocation where) {
    private static final String NETWORK = "lan";
    private static final String DOCKERFILE = "Dockerfile";

    /** Types that give files away and run nothing. */
    private static final Set<String> STATIC = Set.of("static-make", "static-pybuild");

    /**
     * What came of them.
     *
     * @param ports by the name that texts have for it
     */
    record Made(List<NodeDraft> nodes, Map<String, Reached> ports) {}

    Made convert(String id) {
        String type = problem.head().text("type");
        var made = new Made(new ArrayList<>(), new LinkedHashMap<>());
        if (STATIC.contains(type)) {
            return made;
        }
        boolean own = type.equals("custom");
        String dockerfile =
                SourcePath.resolve(SourcePath.folder(where.file()), DOCKERFILE).orElse(DOCKERFILE);
        BuildStages stages = own ? BuildStages.of(context.source(), dockerfile) : BuildStages.ofType(type);
        if (own && stages.launched().isEmpty() && stages.published().isEmpty()) {
            // Nothing is run for players: what the build makes is all there is.
            context.findings().changed(where, WORDS.nothingIsPublished());
            return made;
        }
        if (stages.launched().isEmpty()) {
            node(id, id, "", stages.of("", true), made);
        }
        for (String stage : stages.launched()) {
            node(id, stage, stage, stages.of(stage, false), made);
        }
        return made;
    }

    private void node(String id, String name, String stage, List<Published> ports, Made made) {
        Map<String, Tree> service =
                new LinkedHashMap<>(new ChallengeOptions(problem, context.findings(), where).of(stage));
        String type = problem.head().text("type");
        int line = where.line();
        if (type.equals("custom")) {
            service.put(
                    "build",
                    new Table(
                            Map.of(
                                    "context",
                                    new Leaf(".", false, line),
                                    "target",
                                    new Leaf(stage, stage.isEmpty(), line)),
                            line));
        } else {
            service.put("image", new Leaf("cmgr/" + type, false, problem.head().line("type")));
        }
        List<Tree> listed = new ArrayList<>();
        for (Published port : ports) {
            boolean page = port.name().contains("http") || type.equals("flask") || type.equals("php");
            listed.add(new Table(
                    Map.of(
                            "target", new Leaf(Integer.toString(port.port()), false, line),
                            "name", new Leaf(page ? "http" : "tcp", false, line)),
                    line));
        }
        if (!listed.isEmpty()) {
            service.put("ports", new Branch(listed, line));
        }
        NodeDraft node = new ServiceNode(
                        context, name, new Table(service, line), Map.of(), where.at(stage.isEmpty() ? id : stage, line))
                .convert(names.fresh(name, "node"));
        node.networks().add(NETWORK);
        made.nodes().add(context.draft().add(node));
        ports.forEach(port -> made.ports().putIfAbsent(port.name(), new Reached(node.name(), port.port())));
    }
}
