package org.kakehashi.imports.images;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.imports.tree.YamlTree;

/**
 * The table of foreign images and ours. An author's own table is asked first; the one that is shipped knows what plain
 * Linux machines, desks and routers are called elsewhere.
 *
 * @param entries the first that fits counts
 * @param otherwise what is taken for an image that no entry names
 * @param desk our image for a trainee's own place
 * @param router our image for a node that only forwards
 */
public record ImageMap(List<Entry> entries, ImageSubstitute otherwise, String desk, String router) {
    /** What the file is called beside an author's scenarios. */
    public static final String FILE = "imports.yaml";

    private static final ImageMap SHIPPED = shipped();

    record Entry(List<ImagePattern> from, ImageSubstitute use) {
        boolean fits(ForeignImageName name) {
            return from.stream().anyMatch(pattern -> pattern.fits(name));
        }
    }

    /** The table that comes with the platform. */
    public static ImageMap standard() {
        return SHIPPED;
    }

    private static ImageMap shipped() {
        try (InputStream in =
                Objects.requireNonNull(ImageMap.class.getResourceAsStream("/imports/" + FILE), "no image map")) {
            return of(in.readAllBytes(), new ImageMap(List.of(), new ImageSubstitute("desk"), "desk", "router"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CannotParse e) {
            throw new IllegalStateException("the shipped image map cannot be read", e);
        }
    }

    /** An author's table, which is asked before this one. */
    public ImageMap with(byte[] file) throws CannotParse {
        return of(file, this);
    }

    private static ImageMap of(byte[] file, ImageMap base) throws CannotParse {
        List<Tree> documents = YamlTree.documents(file);
        Table table = documents.isEmpty() ? Table.EMPTY : documents.getFirst().table();
        List<Entry> entries = new ArrayList<>();
        for (Tree item : table.items("images")) {
            List<ImagePattern> from = item.table().items("from").stream()
                    .map(Tree::text)
                    .filter(text -> !text.isBlank())
                    .map(ImagePattern::new)
                    .toList();
            if (from.isEmpty() || item.table().text("use").isBlank()) {
                throw MapProblem.incomplete(item.line());
            }
            entries.add(new Entry(from, ImageSubstitute.of(item.table())));
        }
        entries.addAll(base.entries);
        ImageSubstitute otherwise =
                table.has("otherwise") ? ImageSubstitute.of(table.table("otherwise")) : base.otherwise;
        return new ImageMap(
                List.copyOf(entries),
                otherwise,
                table.has("desk") ? table.text("desk") : base.desk,
                table.has("router") ? table.text("router") : base.router);
    }

    /** What stands for an image; nothing if no entry names it. */
    public Optional<ImageSubstitute> find(String reference) {
        var name = ForeignImageName.of(reference);
        return entries.stream()
                .filter(entry -> entry.fits(name))
                .map(Entry::use)
                .findFirst();
    }
}
