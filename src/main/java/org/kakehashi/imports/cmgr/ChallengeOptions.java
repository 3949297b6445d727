package org.kakehashi.imports.cmgr;

import static org.kakehashi.imports.words.CmgrWords.WORDS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kakehashi.imports.cmgr.ProblemFile.Section;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Branch;
import org.kakehashi.imports.tree.Tree.Leaf;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.imports.tree.YamlTree;

/** What a challenge says of its containers, as options of a service of Compose, so that they come over by the same rules. */
record ChallengeOptions(ProblemFile problem, ImportFindings findings, SourceLocation where) {
    private static final String ALL = "challenge options";
    private static final String OF_CONTAINERS = "container options";
    private static final Pattern NESTED = Pattern.compile("\\s*-\\s.*");

    private static final Map<String, String> OF_COMPOSE = Map.of(
            "init", "init",
            "cpus", "cpus",
            "memory", "mem_limit",
            "ulimits", "ulimits",
            "pidslimit", "pids_limit",
            "readonlyrootfs", "read_only",
            "droppedcaps", "cap_drop",
            "diskquota", "storage_opt",
            "storageopts", "storage_opt",
            "cgroupparent", "cgroup_parent");

    static boolean reads(Section section) {
        String title = section.title().toLowerCase(Locale.ROOT);
        return title.equals(ALL) || title.equals(OF_CONTAINERS) || title.startsWith(OF_CONTAINERS + ":");
    }

    /** Those of one stage, which replace what is said for all. */
    Map<String, Tree> of(String stage) {
        Map<String, Tree> found = new LinkedHashMap<>();
        for (Section section : problem.sections()) {
            SourceLocation at = where.at(section.title(), section.line());
            if (section.is(ALL)) {
                Table all = yaml(fenced(section.text()), at);
                Table own = all.table("overrides").table(stage);
                put(found, own.entries().isEmpty() ? all.without("overrides") : own, at);
            } else if (section.is(OF_CONTAINERS) || section.is(OF_CONTAINERS + ": " + stage)) {
                Map<String, Tree> entries = new LinkedHashMap<>();
                tree(listed(section.text()), at)
                        .items()
                        .forEach(item -> entries.putAll(item.table().entries()));
                put(found, new Table(entries, section.line()), at);
            }
        }
        return found;
    }

    private void put(Map<String, Tree> found, Table written, SourceLocation at) {
        written.entries().forEach((key, value) -> {
            String known = key.toLowerCase(Locale.ROOT);
            if (OF_COMPOSE.containsKey(known)) {
                found.put(OF_COMPOSE.get(known), moved(value, at.line()));
            } else if (known.equals("cap_immutable")) {
                found.put("cap_add", new Branch(List.of(new Leaf("LINUX_IMMUTABLE", false, at.line())), at.line()));
            } else if (!known.equals("nonewprivileges")) {
                findings.leftOut(at.at(key, at.line() + value.line()), WORDS.keyMeansNothingInAScenario(key));
            }
        });
    }

    /** With its line in the file instead of the section. */
    private static Tree moved(Tree value, int by) {
        return switch (value) {
            case Leaf leaf -> new Leaf(leaf.text(), leaf.nothing(), leaf.line() + by);
            case Branch list ->
                new Branch(list.items().stream().map(item -> moved(item, by)).toList(), list.line() + by);
            case Table table -> {
                Map<String, Tree> entries = new LinkedHashMap<>();
                table.entries().forEach((key, one) -> entries.put(key, moved(one, by)));
                yield new Table(entries, table.line() + by);
            }
        };
    }

    private Table yaml(String text, SourceLocation at) {
        return tree(text, at).table();
    }

    private Tree tree(String text, SourceLocation at) {
        try {
            List<Tree> documents = YamlTree.documents(text);
            return documents.isEmpty() ? Table.EMPTY : documents.getFirst();
        } catch (CannotParse e) {
            findings.refused(new SourceLocation(at.file(), at.line() + e.line(), at.path()), e.text());
            return Table.EMPTY;
        }
    }

    /** What stands between the fences. */
    private static String fenced(String text) {
        return text.lines()
                .map(line -> line.strip().startsWith("```") ? "" : line)
                .collect(Collectors.joining("\n"));
    }

    private static String listed(String text) {
        return text.lines()
                .map(line -> NESTED.matcher(line).matches() ? line : "")
                .collect(Collectors.joining("\n"));
    }
}
