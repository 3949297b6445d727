package org.kakehashi.imports.compose;

import static org.kakehashi.imports.words.ComposeWords.WORDS;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;

/**
 * Files that Compose reads as one: the first, and those that change it, in their order. Paths of all of them lead from the
 * folder of the first (Compose specification, "Merge").
 *
 * @param top the file as all of them make it
 * @param services by name, with what they extend
 */
record ComposeProject(Table top, Map<String, Table> services) {
    private static final String SERVICES = "services";

    /** @throws CannotParse if the first cannot be read; of the others that is told, and they change nothing */
    static ComposeProject of(Includes.Place place, Includes includes, ImportFindings findings) throws CannotParse {
        Services all = includes.services(place.values());
        String first = place.files().getFirst();
        var project = includes.into(new ComposeProject(all.file(first), whole(first, all)), first, place);
        for (String other : place.files().subList(1, place.files().size())) {
            try {
                Table file = all.file(other);
                var changes = includes.into(new ComposeProject(file, project.changes(other, all)), other, place);
                project = project.changedBy(changes.top(), changes.services(), other);
                findings.carried(SourceLocation.in(other), WORDS.fileIsAppliedOnTopOf(first));
            } catch (CannotParse e) {
                findings.refused(new SourceLocation(e.file(), e.line(), ""), e.text());
                findings.leftOut(SourceLocation.in(other), WORDS.fileOfOverridesCannotBeApplied());
            }
        }
        return project;
    }

    private static Map<String, Table> whole(String file, Services all) throws CannotParse {
        Map<String, Table> services = new LinkedHashMap<>();
        for (String name : Services.in(all.file(file)).entries().keySet()) {
            services.put(name, all.whole(file, name));
        }
        return services;
    }

    /** In the oldest form a service of a file that changes another one has no image by which it could be told. */
    private Map<String, Table> changes(String file, Services all) throws CannotParse {
        Map<String, Table> changes = whole(file, all);
        Table other = all.file(file);
        if (!other.has(SERVICES)) {
            services.keySet().stream()
                    .filter(name -> other.get(name).orElse(null) instanceof Table)
                    .forEach(name -> changes.putIfAbsent(name, other.table(name)));
        }
        return changes;
    }

    private ComposeProject changedBy(Table file, Map<String, Table> changes, String path) {
        Map<String, Table> changed = new LinkedHashMap<>(services);
        changes.forEach((name, service) ->
                changed.merge(name, Rebased.of(service, path, path, 0), (base, own) -> Inheritance.merged(base, own)));
        Map<String, Tree> entries = new LinkedHashMap<>(top.entries());
        if (!top.has(SERVICES)) {
            services.keySet().forEach(entries::remove); // of the oldest form, where they stand at the top
        }
        file.entries().forEach((key, value) -> {
            if (file.has(SERVICES) || !changes.containsKey(key)) {
                entries.merge(key, value, ComposeProject::joined);
            }
        });
        entries.put(SERVICES, new Table(Map.copyOf(changed), top.line(SERVICES)));
        return new ComposeProject(new Table(entries, top.line()), changed);
    }

    /** Networks, volumes and their like: by their names, and each by its keys. */
    private static Tree joined(Tree base, Tree own) {
        if (!(base instanceof Table there) || !(own instanceof Table here)) {
            return own.isNothing() ? base : own;
        }
        Map<String, Tree> entries = new LinkedHashMap<>(there.entries());
        here.entries().forEach((name, value) -> entries.merge(name, value, ComposeProject::joined));
        return new Table(entries, there.line());
    }
}
