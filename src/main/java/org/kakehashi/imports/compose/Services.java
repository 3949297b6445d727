package org.kakehashi.imports.compose;

import static org.kakehashi.imports.words.ComposeWords.WORDS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.Source;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.imports.tree.SourceDocuments;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;

/** The services of a file with {@code extends} followed, also into other files of the source. */
final class Services {
    private static final int DEEPEST = 8;

    private final Source source;
    private final Variables variables;
    private final ImportFindings findings;
    private final Map<String, Table> files = new LinkedHashMap<>();

    Services(Source source, Variables variables, ImportFindings findings) {
        this.source = source;
        this.variables = variables;
        this.findings = findings;
    }

    /** The whole file with its variables filled in; the first of several documents. */
    Table file(String path) throws CannotParse {
        Table known = files.get(path);
        if (known != null) {
            return known;
        }
        List<Tree> documents = new SourceDocuments(source).yaml(path);
        if (documents.size() > 1) {
            findings.leftOut(
                    new SourceLocation(path, documents.get(1).line(), ""), WORDS.onlyTheFirstDocumentOfTheFile());
        }
        Table file = documents.isEmpty()
                ? Table.EMPTY
                : variables.fill(documents.getFirst()).table();
        files.put(path, file);
        return file;
    }

    /** Paths of the files that were read. */
    Set<String> read() {
        return files.keySet();
    }

    /** Services by name; in files of version 1 they stand at the top. */
    static Table in(Table file) {
        if (file.has("services")) {
            return file.table("services");
        }
        Map<String, Tree> old = new LinkedHashMap<>();
        file.entries().forEach((name, value) -> {
            if (value instanceof Table service && (service.has("image") || service.has("build"))) {
                old.put(name, service);
            }
        });
        return new Table(old, file.line());
    }

    /** A service with what it extends. */
    Table whole(String path, String name) throws CannotParse {
        return whole(path, name, 0);
    }

    private Table whole(String path, String name, int depth) throws CannotParse {
        Table service = in(file(path)).table(name);
        Optional<Tree> parent = service.get("extends");
        if (parent.isEmpty()) {
            return service;
        }
        SourceLocation where = SourceLocation.in(path)
                .at("services." + name + ".extends", parent.get().line());
        String other = parent.get() instanceof Table table
                ? table.text("service")
                : parent.get().text();
        String file = parent.get().table().text("file");
        Optional<String> from = file.isEmpty() ? Optional.of(path) : SourcePath.resolve(SourcePath.folder(path), file);
        boolean known = from.isPresent() && source.has(from.get()) && !other.isEmpty() && depth < DEEPEST;
        if (!known || !in(file(from.get())).has(other)) {
            findings.refused(where, WORDS.whatItExtends());
            return service.without("extends");
        }
        Table base = whole(from.get(), other, depth + 1).without("extends");
        Table own = service.without("extends");
        return Inheritance.merged(
                from.get().equals(path) ? base : Rebased.of(base, from.get(), path, where.line()), own);
    }
}
