package org.kakehashi.imports.cmgr;

import static org.kakehashi.imports.words.CmgrWords.WORDS;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.imports.cmgr.ProblemFile.Section;
import org.kakehashi.imports.draft.AttachedFiles;
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
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.scenario.Task.FlagAnswer;

/** Imports challenges: each a task whose flag is each team's own, with its containers as nodes. */
public final class CmgrImport {
    private static final String NETWORK = "lan";
    private static final int USUAL_POINTS = 100;
    private static final String PROBLEM = "problem.md";
    private static final Set<String> OF_THE_HEAD = Set.of("type", "id", "category", "points");

    /** Sections that a class of this package reads. */
    private static final Set<String> READ = Set.of("description", "details", "hints", "tags", "attributes");

    private static final List<String> SOLUTIONS = List.of("solution overview", "solution");

    private final ImportContext context;
    private final ImportFindings findings;
    private final TeamFlags flags;
    private final Slugs ids = new Slugs();
    private final Slugs nodeNames = new Slugs("localhost");

    /** Challenges that run nothing, by the id of their task. */
    private final Map<String, SourceLocation> withoutNode = new LinkedHashMap<>();

    private final Set<String> topics = new LinkedHashSet<>();

    public CmgrImport(ImportContext context) {
        this.context = context;
        this.findings = context.findings();
        this.flags = new TeamFlags(context);
    }

    /** Whether a file is a challenge, by what it says. */
    public static boolean recognises(SurveyedFile file) {
        return ProblemFile.of(file.text()).isPresent();
    }

    /** Converts the scenario; false if there is no challenge. */
    public boolean convert() {
        context.draft().networks().put(NETWORK, Segment.PLAIN);
        context.candidates().forEach(this::challenge);
        List<TaskDraft> tasks = context.draft().tasks();
        if (tasks.isEmpty()) {
            findings.refused(SourceLocation.ALL, WORDS.thereIsNoProblem());
            return false;
        }
        NodeDraft desk = context.desk(nodeNames.fresh("desk", "desk"), List.of(NETWORK));
        withoutNode.forEach((id, where) -> flags.place(id, desk, where));
        String name = context.source().name();
        context.draft()
                .title(
                        tasks.size() == 1
                                ? tasks.getFirst().title()
                                : TextConverter.of(name).line(name))
                .origin(context.candidates().getFirst());
        if (!topics.isEmpty()) {
            context.draft().tags().put("topics", topics.stream().limit(100).toList());
        }
        return true;
    }

    private void challenge(String path) {
        try {
            Optional<ProblemFile> problem = ProblemFile.of(context.documents().text(path));
            var where = new SourceLocation(path, problem.map(ProblemFile::line).orElse(0), "");
            if (problem.isEmpty()) {
                findings.leftOut(where, WORDS.fileHasNoProblem());
            } else if (flags.hasRoom(where)) {
                challenge(problem.get(), where);
            }
        } catch (CannotParse e) {
            findings.refused(new SourceLocation(path, e.line(), ""), e.text());
        }
    }

    private void challenge(ProblemFile problem, SourceLocation where) {
        Table head = problem.head();
        String folder = SourcePath.folder(where.file());
        String id = ids.fresh(head.has("id") ? head.text("id") : problem.name(), "task");
        TextConverter wording = TextConverter.of(problem.name() + problem.text("description"));
        var task = new TaskDraft(id, new FlagAnswer(id)).title(wording.line(problem.name()));
        findings.carried(where, WORDS.challengeIsTheTask(problem.name(), id));
        var nodes = new ProblemNodes(context, nodeNames, problem, where).convert(id);
        var attached = new AttachedFiles(context);
        var text = new ProblemText(nodes.ports(), file -> attached.attach(task, folder, file, where), findings, where);
        String author = problem.section("attributes")
                .map(section -> section.entries().text("author"))
                .orElse("");
        String told = text.filled(problem.text("description") + "\n\n" + problem.text("details"));
        task.text(wording.text(told + (author.isBlank() ? "" : "\n\n— " + author)))
                .points(context.points(head, "points", USUAL_POINTS, where.at("points", head)));
        if (!head.has("points")) {
            findings.changed(where, WORDS.noPointsAreGiven(USUAL_POINTS));
        }
        problem.section("hints")
                .map(Section::items)
                .orElse(List.of())
                .forEach(hint -> task.hints().add(new TaskDraft.Hint(0, wording.text(text.filled(hint)))));
        explain(task, problem, wording, where);
        context.draft().tasks().add(task);
        flag(id, nodes.nodes(), where);
        topics(problem, head);
        report(problem, where);
        int kept = SolutionFiles.keep(context, folder, id, Set.of(PROBLEM));
        if (kept > 0) {
            findings.leftOut(where, WORDS.filesOfTheBuildAreKept(kept, id));
        }
    }

    private void flag(String id, List<NodeDraft> nodes, SourceLocation where) {
        if (nodes.isEmpty()) {
            withoutNode.put(id, where);
            findings.leftOut(where, WORDS.buildWouldHideTheFlag());
        } else {
            flags.place(id, nodes.getLast(), where);
        }
    }

    private void explain(TaskDraft task, ProblemFile problem, TextConverter wording, SourceLocation where) {
        problem.sections().stream()
                .filter(section -> SOLUTIONS.stream().anyMatch(section::is))
                .findFirst()
                .ifPresent(section -> {
                    task.explanation(wording.text(section.text().strip()));
                    findings.changed(where.at(section.title(), section.line()), WORDS.sectionIsTheExplanation());
                });
    }

    private void topics(ProblemFile problem, Table head) {
        Set<String> found = new LinkedHashSet<>();
        found.add(head.text("category"));
        problem.section("tags").map(Section::items).orElse(List.of()).forEach(found::add);
        found.stream()
                .map(TextConverter::oneLine)
                .filter(topic -> !topic.isBlank() && topic.length() < 80)
                .forEach(topics::add);
    }

    private void report(ProblemFile problem, SourceLocation where) {
        problem.head().entries().forEach((key, value) -> {
            if (!OF_THE_HEAD.contains(key) && !value.isNothing()) {
                findings.leftOut(where.at(key, value.line()), WORDS.keyMeansNothingInAScenario(key));
            }
        });
        Map<String, Section> sections = new LinkedHashMap<>();
        problem.sections().forEach(section -> sections.put(section.title(), section));
        sections.values().forEach(section -> report(section, where.at(section.title(), section.line())));
    }

    private void report(Section section, SourceLocation where) {
        if (section.is("attributes")) {
            section.entries().without("author").entries().forEach((key, value) -> {
                findings.leftOut(where.at(key, value.line()), WORDS.keyMeansNothingInAScenario(key));
            });
        } else if (section.is("network options")) {
            findings.carried(where, WORDS.noRangeReachesTheInternet());
        } else if (READ.stream().noneMatch(section::is)
                && SOLUTIONS.stream().noneMatch(section::is)
                && !ChallengeOptions.reads(section)) {
            findings.leftOut(where, WORDS.sectionIsLeftOut(section.title()));
        }
    }
}
