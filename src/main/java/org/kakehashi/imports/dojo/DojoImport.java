package org.kakehashi.imports.dojo;

import static org.kakehashi.imports.words.DojoWords.WORDS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kakehashi.imports.compose.ServiceNode;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.NodeDraft;
import org.kakehashi.imports.draft.ScenarioDraft.Segment;
import org.kakehashi.imports.draft.Slugs;
import org.kakehashi.imports.draft.SolutionFiles;
import org.kakehashi.imports.draft.TaskDraft;
import org.kakehashi.imports.draft.TeamFlags;
import org.kakehashi.imports.draft.TextConverter;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.imports.tree.SurveyedFile;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Leaf;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.scenario.Task.FlagAnswer;

/** Imports a dojo: each challenge a task whose flag is each team's own, each module a node that holds the flags. */
public final class DojoImport {
    private static final String NETWORK = "lan";
    private static final int USUAL_POINTS = 100;

    /** What a dojo starts if it names no image. */
    private static final String USUAL_IMAGE = "pwncollege/challenge-legacy";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Set<String> OF_THE_DOJO = Set.of("id", "name", "description", "modules");
    private static final Set<String> OF_A_MODULE = Set.of("id", "name", "description", "challenges", "resources");
    private static final Set<String> OF_A_CHALLENGE =
            Set.of("id", "name", "description", "type", "required", "progression_locked");
    private static final Set<String> SAID_ELSEWHERE = Set.of("image", "privileged");

    private final ImportContext context;
    private final ImportFindings findings;
    private final DojoFiles files;
    private final TeamFlags flags;
    private final Slugs ids = new Slugs();
    private final Slugs nodeNames = new Slugs("localhost");
    private final List<String> briefing = new ArrayList<>();

    public DojoImport(ImportContext context) {
        this.context = context;
        this.findings = context.findings();
        this.files = new DojoFiles(context);
        this.flags = new TeamFlags(context);
    }

    /** Whether a file is a dojo, by its keys: modules that have challenges or folders of their own. */
    public static boolean recognises(SurveyedFile file) {
        return file.documents().stream().map(Tree::table).anyMatch(DojoShape::isDojo);
    }

    /** Converts the scenario; false if no challenge is there. */
    public boolean convert() throws CannotParse {
        List<String> dojos = context.candidates();
        if (dojos.size() != 1) {
            findings.refused(
                    SourceLocation.ALL,
                    dojos.isEmpty() ? WORDS.thereIsNoDojo() : WORDS.thereAreSeveralDojos(String.join(", ", dojos)));
            return false;
        }
        String path = dojos.getFirst();
        Table written = context.documents().template(path).stream()
                .map(Tree::table)
                .filter(DojoShape::isDojo)
                .findFirst()
                .orElse(Table.EMPTY);
        String folder = SourcePath.folder(path);
        Table dojo = files.completed(written, folder, "");
        var where = new SourceLocation(path, dojo.line(), "");
        context.draft().networks().put(NETWORK, Segment.PLAIN);
        briefing.add(dojo.text("description"));
        leftOut(dojo, dojo, "", OF_THE_DOJO, where);
        int index = 0;
        for (Tree item : dojo.items("modules")) {
            module(item.table(), dojo, folder, where.at("modules", dojo).item(index++, item));
        }
        if (context.draft().tasks().isEmpty()) {
            findings.refused(where, WORDS.dojoHasNoChallengeOfItsOwn());
            return false;
        }
        context.desk(nodeNames.fresh("desk", "desk"), List.of(NETWORK));
        String title = dojo.text("name").isBlank() ? dojo.text("id") : dojo.text("name");
        String text = String.join(
                "\n\n", briefing.stream().filter(part -> !part.isBlank()).toList());
        TextConverter wording = TextConverter.of(title + text);
        context.draft().title(wording.line(title)).briefing(wording.text(text)).origin(path);
        return true;
    }

    private void module(Table written, Table dojo, String folder, SourceLocation where) {
        if (written.has("import")) {
            findings.leftOut(where, WORDS.liesInAnotherDojo(name(written)));
            return;
        }
        String inside = SourcePath.resolve(folder, written.text("id")).orElse(folder);
        Table module = files.completed(written, inside, "module.yml");
        String beside = inside + "/module.yml";
        List<Tree> challenges = new ArrayList<>(module.items("challenges"));
        briefing.add("## " + name(module));
        briefing.add(module.text("description"));
        for (Tree item : module.items("resources")) {
            if (item.table().text("type").equals("challenge")) {
                challenges.add(item);
            } else {
                resource(item.table(), inside, at(written, "resources", item, beside, where));
            }
        }
        leftOut(module, written, beside, OF_A_MODULE, where);
        TaskDraft before = null;
        Map<String, NodeDraft> nodes = new LinkedHashMap<>();
        for (Tree item : challenges) {
            String list = item.table().text("type").equals("challenge") ? "resources" : "challenges";
            SourceLocation at = at(written, list, item, beside, where);
            Table entry = item.table();
            if (entry.has("import") || !ID.matcher(entry.text("id")).matches()) {
                findings.leftOut(
                        at, entry.has("import") ? WORDS.liesInAnotherDojo(name(entry)) : WORDS.challengeHasNoId());
                continue;
            }
            if (!flags.hasRoom(at)) {
                continue;
            }
            String own = SourcePath.resolve(inside, entry.text("id")).orElse(inside);
            Table challenge = files.completed(entry, own, "challenge.yml");
            Table container = container(challenge, module, dojo);
            NodeDraft node = nodes.computeIfAbsent(
                    container.text("image") + container.isTrue("privileged"),
                    fresh -> node(container, name(module), at));
            TaskDraft task = challenge(challenge, entry, node, own, at);
            if (challenge.isTrue("progression_locked") && before != null) {
                task.after().add(before.id());
            }
            before = task;
        }
    }

    private static String name(Table entry) {
        return entry.has("name")
                ? entry.text("name")
                : entry.has("id")
                        ? entry.text("id")
                        : String.join(
                                " / ",
                                entry.table("import").entries().values().stream()
                                        .map(Tree::text)
                                        .toList());
    }

    /** What a challenge runs in: what it says itself, else its module, else the dojo. */
    private static Table container(Table... inner) {
        Map<String, Tree> service = new LinkedHashMap<>();
        for (Table entry : inner) {
            SAID_ELSEWHERE.forEach(key ->
                    entry.get(key).ifPresent(value -> service.putIfAbsent(key, new Leaf(value.text(), false, 0))));
        }
        service.putIfAbsent("image", new Leaf(USUAL_IMAGE, false, 0));
        return new Table(service, 0);
    }

    private NodeDraft node(Table service, String module, SourceLocation where) {
        NodeDraft node =
                new ServiceNode(context, module, service, Map.of(), where).convert(nodeNames.fresh(module, "module"));
        node.networks().add(NETWORK);
        return context.draft().add(node);
    }

    private TaskDraft challenge(Table challenge, Table written, NodeDraft node, String folder, SourceLocation where) {
        String title = name(challenge);
        String id = ids.fresh(challenge.text("id"), "task");
        TextConverter wording = TextConverter.of(title + challenge.text("description"));
        var task = new TaskDraft(id, new FlagAnswer(id))
                .title(wording.line(title))
                .text(wording.text(challenge.text("description")))
                .points(USUAL_POINTS);
        context.draft().tasks().add(task);
        flags.place(id, node, where);
        findings.carried(where, WORDS.challengeIsTheTask(title, id));
        int kept = SolutionFiles.keep(context, folder, id, Set.of("DESCRIPTION.md", "challenge.yml"));
        if (kept > 0) {
            findings.leftOut(SourceLocation.in(folder), WORDS.programsBelongIntoAnImage(kept, id));
        }
        leftOut(challenge, written, folder + "/challenge.yml", OF_A_CHALLENGE, where);
        return task;
    }

    private void resource(Table resource, String folder, SourceLocation where) {
        String type = resource.text("type");
        if (type.equals("header")) {
            briefing.add("### " + resource.text("content"));
            findings.carried(where, WORDS.resourceIsInTheBriefing(resource.text("content")));
        } else if (type.equals("markdown")) {
            String text = resource.has("content")
                    ? resource.text("content")
                    : SourcePath.resolve(folder, resource.text("file"))
                            .flatMap(files::text)
                            .orElse("");
            briefing.add("### " + resource.text("name"));
            briefing.add(text);
            if (text.isBlank()) {
                findings.leftOut(where, WORDS.resourceIsNotThere(resource.text("name")));
            } else {
                findings.carried(where, WORDS.resourceIsInTheBriefing(resource.text("name")));
            }
        } else {
            findings.leftOut(where, WORDS.lectureIsLeftOut(resource.text("name")));
        }
        leftOut(
                resource,
                resource,
                "",
                Set.of("type", "name", "content", "file", "video", "playlist", "slides"),
                where);
    }

    /** Where an item of a list stands: in the dojo's file, or in the one beside it that has the list. */
    private static SourceLocation at(Table written, String list, Tree item, String beside, SourceLocation where) {
        return written.has(list) ? where.at(list, item.line()) : new SourceLocation(beside, item.line(), list);
    }

    private void leftOut(Table table, Table written, String beside, Set<String> read, SourceLocation where) {
        table.entries().forEach((key, value) -> {
            SourceLocation at = at(new Table(written.entries(), 0), key, value, beside, where);
            if (key.equals("visibility")) {
                findings.leftOut(at, WORDS.timesAreThoseOfTheExercise());
            } else if (!read.contains(key) && !SAID_ELSEWHERE.contains(key) && !value.isNothing()) {
                findings.leftOut(at, WORDS.keyMeansNothingInAScenario(key));
            }
        });
    }
}
