package org.kakehashi.imports.compose;

import java.util.List;
import java.util.Optional;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.Source;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.imports.tree.TomlTree;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;

/** Vulhub's {@code environments.toml}: what each of its folders is about, and where its images are built. */
final class VulhubIndex {
    static final String FILE = "environments.toml";

    static final VulhubIndex EMPTY = new VulhubIndex(Table.EMPTY);

    private final Table index;

    private VulhubIndex(Table index) {
        this.index = index;
    }

    /** The index of a source, empty if it has none that can be read. */
    static VulhubIndex of(Source source, ImportFindings findings) {
        try {
            Optional<byte[]> file = source.read(FILE);
            return new VulhubIndex(file.isPresent() ? TomlTree.read(file.get()).table() : Table.EMPTY);
        } catch (CannotParse e) {
            findings.leftOut(new SourceLocation(FILE, e.line(), ""), e.text());
            return new VulhubIndex(Table.EMPTY);
        }
    }

    /** The entry of a folder. */
    Optional<Table> environment(String folder) {
        return index.items("environment").stream()
                .map(Tree::table)
                .filter(entry -> entry.text("path").equals(folder))
                .findFirst();
    }

    /** The folder with the Dockerfile of an image. */
    Optional<String> built(String image) {
        return index.items("environment").stream()
                .map(entry -> entry.table().table("dockerfile").text(image))
                .filter(folder -> !folder.isBlank())
                .findFirst();
    }

    static List<String> words(Table entry, String key) {
        return entry.items(key).stream()
                .map(Tree::text)
                .filter(text -> !text.isBlank())
                .limit(100)
                .toList();
    }
}
