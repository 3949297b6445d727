package org.kakehashi.imports.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A folder on disk, listed once; files are read when they are asked for. */
public final class FolderSource implements Source {
    private static final int MOST_FILES = 50_000;
    private static final int DEEPEST = 20;
    private static final Set<String> SKIPPED = Set.of(".git", ".hg", ".svn", "node_modules", "__MACOSX");

    private final Path root;
    private final List<String> files = new ArrayList<>();
    private final List<String> links = new ArrayList<>();

    private FolderSource(Path root) {
        this.root = root;
    }

    /** @throws IOException if it is no folder or cannot be listed */
    public static FolderSource of(Path folder) throws IOException {
        var source = new FolderSource(folder.toRealPath());
        Files.walkFileTree(source.root, Set.of(), DEEPEST, source.new Lister());
        Collections.sort(source.files);
        Collections.sort(source.links);
        return source;
    }

    private final class Lister extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skipped = !folder.equals(root) && SKIPPED.contains(String.valueOf(folder.getFileName()));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = root.relativize(file).toString().replace('\\', '/');
            if (attributes.isSymbolicLink()) {
                links.add(path);
            } else if (attributes.isRegularFile()) {
                files.add(path);
            }
            return files.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }

    @Override
    public String name() {
        return String.valueOf(root.getFileName());
    }

    @Override
    public List<String> files() {
        return Collections.unmodifiableList(files);
    }

    @Override
    public List<String> links() {
        return Collections.unmodifiableList(links);
    }

    @Override
    public boolean has(String path) {
        return Collections.binarySearch(files, path) >= 0;
    }

    @Override
    public Optional<byte[]> read(String path) {
        if (!has(path)) {
            return Optional.empty();
        }
        try {
            Path file = root.resolve(path);
            // Listed without following links; whoever swaps a folder for a link in between still does not get out.
            if (!file.toRealPath().startsWith(root)) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                byte[] bytes = in.readNBytes(MOST_BYTES + 1);
                return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(bytes);
            }
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
