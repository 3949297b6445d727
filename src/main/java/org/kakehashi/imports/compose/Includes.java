package org.kakehashi.imports.compose;

import static org.kakehashi.imports.words.ComposeWords.WORDS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.Source;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;

/**
 * What compose files {@code include}: projects of their own, each with its folder and its variables, whose services, networks
 * and volumes join those of the file that names them (Compose specification, "Include").
 */
final class Includes {
    private static final int DEEPEST = 8;
    private static final int MOST = 64;
    private static final List<String> SHARED = List.of("networks", "volumes", "configs", "secrets");

    private final Source source;
    private final ImportFindings findings;
    private final Map<Map<String, String>, Services> readers = new LinkedHashMap<>();
    private final List<Variables> variables = new ArrayList<>();
    private int count;

    Includes(Source source, ImportFindings findings) {
        this.source = source;
        this.findings = findings;
    }

    /**
     * A project that is read.
     *
     * @param files its first file, and those that change it
     * @param folder that its paths lead from
     * @param values of its variables
     * @param trail the files that lead here, the innermost last
     */
    record Place(List<String> files, String folder, Map<String, String> values, List<String> trail) {}

    /** The files that are read with these values of variables. */
    Services services(Map<String, String> values) {
        return readers.computeIfAbsent(values, known -> {
            var filled = new Variables(known);
            variables.add(filled);
            return new Services(source, filled, findings);
        });
    }

    /** Paths of all files that were read. */
    Set<String> read() {
        Set<String> read = new LinkedHashSet<>();
        readers.values().forEach(services -> read.addAll(services.read()));
        return read;
    }

    /** Variables without a value, in any of the files. */
    Set<String> unknown() {
        Set<String> unknown = new LinkedHashSet<>();
        variables.forEach(filled -> unknown.addAll(filled.unknown()));
        return unknown;
    }

    /** A file of a project with what it includes; what cannot be read is told and left out. */
    ComposeProject into(ComposeProject project, String file, Place place) {
        ComposeProject whole = project;
        List<Tree> includes = project.top().items("include");
        for (Tree include : includes) {
            SourceLocation where = SourceLocation.in(file).at("include", include.line());
            Optional<Place> there = place(include, file, place, where);
            if (there.isPresent()) {
                try {
                    ComposeProject included = ComposeProject.of(there.get(), this, findings);
                    whole = joined(whole, moved(included, there.get(), place, include.line()), where);
                    findings.carried(
                            where,
                            WORDS.fileIsIncluded(
                                    there.get().files().getFirst(),
                                    included.services().size()));
                } catch (CannotParse e) {
                    findings.refused(new SourceLocation(e.file(), e.line(), ""), e.text());
                    findings.leftOut(
                            where, WORDS.includeIsLeftOut(include(include).getFirst()));
                }
            }
        }
        return new ComposeProject(whole.top().without("include"), whole.services());
    }

    private static List<String> include(Tree include) {
        List<String> paths = include instanceof Table table
                ? table.items("path").stream().map(Tree::text).toList()
                : List.of(include.text());
        return paths.isEmpty() ? List.of("") : paths;
    }

    private Optional<Place> place(Tree include, String file, Place from, SourceLocation where) {
        List<String> files = new ArrayList<>();
        for (String written : include(include)) {
            Optional<String> path = written.contains("://") || written.startsWith("git@")
                    ? Optional.empty()
                    : SourcePath.resolve(from.folder(), written).filter(source::has);
            if (path.isEmpty()) {
                findings.refused(where, WORDS.includeIsNotThere(written));
                return Optional.empty();
            }
            files.add(path.get());
        }
        List<String> trail =
                Stream.concat(from.trail().stream(), Stream.of(file)).toList();
        if (trail.contains(files.getFirst())) {
            findings.refused(where, WORDS.includesItself(files.getFirst()));
            return Optional.empty();
        } else if (trail.size() > DEEPEST || ++count > MOST) {
            findings.refused(where, WORDS.tooManyIncludes(DEEPEST, MOST));
            return Optional.empty();
        }
        String written = include.table().text("project_directory");
        Optional<String> folder = written.isEmpty()
                ? Optional.of(SourcePath.folder(files.getFirst()))
                : SourcePath.resolve(from.folder(), written);
        if (folder.isEmpty()) {
            findings.refused(where, WORDS.includeIsNotThere(written));
            return Optional.empty();
        }
        return Optional.of(new Place(files, folder.get(), values(include.table(), folder.get(), from, where), trail));
    }

    /** Its own, below those of the file that includes it: Compose lets the outer ones win. */
    private Map<String, String> values(Table include, String folder, Place from, SourceLocation where) {
        Map<String, String> values = new LinkedHashMap<>();
        if (include.has("env_file")) {
            for (Tree file : include.items("env_file")) {
                Optional<String> path =
                        SourcePath.resolve(from.folder(), file.text()).filter(source::has);
                if (path.isPresent()) {
                    values.putAll(variables(path.get(), from.values()));
                } else if (!file.text().equals("/dev/null")) {
                    findings.leftOut(where, WORDS.fileOfVariables(file.text()));
                }
            }
        } else {
            values.putAll(variables(folder.isEmpty() ? ".env" : folder + "/.env", from.values()));
        }
        values.putAll(from.values());
        return values;
    }

    private Map<String, String> variables(String path, Map<String, String> around) {
        return source.read(path)
                .map(bytes -> DotEnv.read(bytes, around))
                .orElse(DotEnv.Content.NONE)
                .values();
    }

    /** As it reads in the folder of the project that includes it. */
    private static ComposeProject moved(ComposeProject included, Place there, Place here, int line) {
        Map<String, Table> services = new LinkedHashMap<>();
        included.services()
                .forEach((name, service) ->
                        services.put(name, Rebased.between(service, there.folder(), here.folder(), line)));
        return new ComposeProject(included.top(), services);
    }

    private ComposeProject joined(ComposeProject here, ComposeProject included, SourceLocation where) {
        Map<String, Table> services = new LinkedHashMap<>(here.services());
        included.services().forEach((name, service) -> {
            Table there = services.putIfAbsent(name, service);
            if (there != null && !Rebased.unplaced(there).equals(Rebased.unplaced(service))) {
                findings.refused(where, WORDS.includeHasTheSameName(name));
            }
        });
        Map<String, Tree> entries = new LinkedHashMap<>(here.top().entries());
        for (String key : SHARED) {
            Map<String, Tree> all = new LinkedHashMap<>(here.top().table(key).entries());
            included.top().table(key).entries().forEach((name, value) -> {
                Tree there = all.putIfAbsent(name, value);
                if (there != null && !Rebased.unplaced(there).equals(Rebased.unplaced(value))) {
                    findings.refused(where, WORDS.includeHasTheSameName(name));
                }
            });
            if (!all.isEmpty()) {
                entries.put(key, new Table(all, here.top().has(key) ? here.top().line(key) : where.line()));
            }
        }
        entries.put("services", new Table(Map.copyOf(services), here.top().line("services")));
        return new ComposeProject(new Table(entries, here.top().line()), services);
    }
}
