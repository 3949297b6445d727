package org.kakehashi.imports.kathara;

import static org.kakehashi.imports.words.LabWords.WORDS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kakehashi.imports.compose.ServiceNode;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.NodeDraft;
import org.kakehashi.imports.draft.ScenarioDraft.Segment;
import org.kakehashi.imports.draft.Slugs;
import org.kakehashi.imports.draft.TextConverter;
import org.kakehashi.imports.kathara.LabConf.Machine;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.imports.tree.SurveyedFile;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Branch;
import org.kakehashi.imports.tree.Tree.Leaf;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.scenario.Node.Profile;
import org.kakehashi.site.language.Text;

/** Imports a lab: machines as nodes, collision domains as networks, what joins several of them as a router. */
public final class KatharaImport {
    private static final String USUAL_IMAGE = "kathara/base";

    /** What Compose calls the same; the rest is reported under its own name. */
    private static final Map<String, String> AS_SERVICE = Map.of(
            "image", "image",
            "mem", "mem_limit",
            "cpus", "cpus",
            "port", "ports",
            "env", "environment",
            "sysctl", "sysctls",
            "volume", "volumes",
            "privileged", "privileged",
            "shell", "command");

    private static final Set<String> LISTS = Set.of("ports", "environment", "sysctls", "volumes");

    private final ImportContext context;
    private final ImportFindings findings;
    private final Slugs names = new Slugs("localhost");
    private Slugs networks = new Slugs();

    public KatharaImport(ImportContext context) {
        this.context = context;
        this.findings = context.findings();
    }

    /** Whether a file is a lab, by what it says. */
    public static boolean recognises(SurveyedFile file) {
        return file.path().endsWith(".conf") && LabConf.fits(file.text());
    }

    /** Converts the scenario; false if there is none, or one must be picked. */
    public boolean convert() throws CannotParse {
        List<String> files = context.candidates();
        if (files.size() != 1) {
            findings.refused(
                    SourceLocation.ALL,
                    files.isEmpty() ? WORDS.thereIsNoLab() : WORDS.thereAreSeveralLabs(Text.list(files)));
            return false;
        }
        String file = files.getFirst();
        LabConf lab = LabConf.of(context.documents().text(file));
        lab.unread().forEach(line -> findings.leftOut(new SourceLocation(file, line, ""), WORDS.lineCannotBeRead()));
        for (Machine machine : lab.machines().values()) {
            names.name(machine.name(), "node");
        }
        networks = new Slugs(lab.machines().keySet().stream()
                .map(name -> names.name(name, "node"))
                .toArray(String[]::new));
        lab.machines().values().forEach(machine -> machine(machine, file));
        if (context.draft().nodes().isEmpty()) {
            findings.refused(SourceLocation.in(file), WORDS.thereIsNoLab());
            return false;
        }
        describe(lab, file);
        return true;
    }

    private void machine(Machine machine, String file) {
        var where = new SourceLocation(file, machine.line(), machine.name());
        NodeDraft node = context.draft()
                .add(new ServiceNode(context, machine.name(), service(machine), Map.of(), where)
                        .convert(names.name(machine.name(), "node")));
        for (String domain : machine.domains()) {
            String network = networks.name(domain, "net");
            context.draft().networks().putIfAbsent(network, Segment.PLAIN);
            node.networks().add(network);
        }
        files(node, machine, where);
        machine.options().forEach((key, value) -> report(key, value, where));
        if (node.networks().size() > 1) {
            node.profile(Profile.ROUTER).image(context.images().router());
            findings.changed(where, WORDS.forwardsAndIsOurRouter(node.name(), node.image()));
        } else if (node.image().equals(context.images().desk())) {
            node.console();
            findings.carried(where, WORDS.playersHaveTerminalsOn(Text.list(List.of(node.name()))));
        }
    }

    private static Table service(Machine machine) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        entries.put("image", new Leaf(USUAL_IMAGE, false, machine.line()));
        machine.options().forEach((key, value) -> {
            String name = AS_SERVICE.get(key);
            if (name != null) {
                entries.put(name, LISTS.contains(name) ? new Branch(List.of(value), value.line()) : value);
            }
        });
        return new Table(entries, machine.line());
    }

    /** The folder of a machine lies over its root. */
    private void files(NodeDraft node, Machine machine, SourceLocation where) {
        String base = SourcePath.folder(where.file());
        String folder = base.isEmpty() ? machine.name() : base + "/" + machine.name();
        List<String> files = context.source().below(folder);
        int placed = 0;
        for (String file : files) {
            String target = file.substring(folder.length());
            Text objection = context.place(node, file, target).orElse(null);
            if (objection == null) {
                placed++;
            } else {
                findings.leftOut(SourceLocation.in(file), WORDS.fileIsNotPlaced(target, objection));
            }
        }
        if (placed > 0) {
            findings.carried(SourceLocation.in(folder), WORDS.filesArePlaced(placed, node.name()));
        }
        String startup = folder + ".startup";
        if (context.source().has(startup)) {
            node.remarks()
                    .add(SourcePath.name(startup) + " is not carried out; it is kept as solution/" + node.name()
                            + ".startup");
            context.source()
                    .read(startup)
                    .ifPresent(content -> context.draft().files().put("solution/" + node.name() + ".startup", content));
            findings.leftOut(SourceLocation.in(startup), WORDS.isDoneInsideTheMachine(SourcePath.name(startup)));
        }
    }

    private void report(String key, Leaf value, SourceLocation where) {
        SourceLocation at = where.at(key, value.line());
        if (key.equals("bridged") && !value.text().equalsIgnoreCase("false")) {
            findings.refused(at, WORDS.linkLeadsOutside());
        } else if (key.equals("exec")) {
            findings.leftOut(at, WORDS.isDoneInsideTheMachine(key));
        } else if (!AS_SERVICE.containsKey(key) && !key.equals("bridged")) {
            findings.leftOut(at, WORDS.platformSeesToThat(key));
        }
    }

    private void describe(LabConf lab, String file) {
        String title = lab.about().getOrDefault("LAB_NAME", "");
        String summary = lab.about().getOrDefault("LAB_DESCRIPTION", "");
        String author = lab.about().getOrDefault("LAB_AUTHOR", "");
        context.draft()
                .title(TextConverter.of(title).line(title))
                .summary(TextConverter.of(summary).line(summary))
                .origin(file + (author.isEmpty() ? "" : " by " + author));
        boolean seat = context.draft().nodes().values().stream().anyMatch(NodeDraft::hasConsole);
        if (!seat) {
            context.desk(
                    names.fresh("desk", "desk"),
                    context.draft().networks().keySet().stream().limit(1).toList());
        }
        findings.leftOut(SourceLocation.in(file), WORDS.labHasNoTasks());
    }
}
