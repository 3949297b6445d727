package org.kakehashi.scenario.format.pack;

import static org.kakehashi.scenario.words.PackageWords.WORDS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.format.yaml.Place;
import org.kakehashi.scenario.format.yaml.Problems;

/** Collects the files of a package from a folder; whatever else lies there (notes, {@code .git}) is not looked at. */
public final class PackageFolder {
    private static final List<String> PARTS =
            List.of(ScenarioPackage.YAML, ScenarioPackage.README, "files", "solution", "checkers");

    private PackageFolder() {}

    /**
     * The package that lies in a folder.
     *
     * @throws IOException if something in it cannot be read
     */
    public static ReadPackage read(Path folder) throws IOException {
        var problems = new Problems();
        Map<String, Bytes> files = new TreeMap<>();
        long total = 0;
        for (Map.Entry<String, Found> entry : found(folder).entrySet()) {
            String path = entry.getKey();
            Found found = entry.getValue();
            total += found.bytes;
            if (files.size() >= ScenarioPackage.MOST_FILES || total > ScenarioPackage.MOST_BYTES) {
                problems.error(Place.NOWHERE, WORDS.folderHoldsMoreThanAPackageMay(ScenarioPackage.MOST_FILES));
                break;
            }
            if (!found.plain) {
                problems.error(Place.NOWHERE, WORDS.isALinkOrADeviceFolder(path));
            } else if (!ScenarioPackage.isPath(path)) {
                problems.error(Place.NOWHERE, WORDS.cannotBeInAPackage(path));
            } else {
                files.put(path, content(found));
            }
        }
        return problems.hasErrors()
                ? new ReadPackage(Optional.empty(), problems.sorted())
                : ReadPackage.of(new ScenarioPackage(files), problems);
    }

    /**
     * Something that changes when any file of the package does, without reading one.
     *
     * @throws IOException if the folder cannot be looked through
     */
    public static Object stamp(Path folder) throws IOException {
        return found(folder);
    }

    private static Bytes content(Found found) throws IOException {
        try (InputStream in = Files.newInputStream(found.at, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes((int) found.bytes + 1);
            if (bytes.length != found.bytes) {
                throw new IOException(found.at.getFileName() + " changed while it was read");
            }
            return new Bytes(bytes);
        }
    }

    private static Map<String, Found> found(Path folder) throws IOException {
        Map<String, Found> found = new TreeMap<>();
        for (String part : PARTS) {
            Path root = folder.resolve(part);
            if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
                Files.walkFileTree(root, new Collector(folder, found));
            }
        }
        return found;
    }

    /** @param plain whether it is a file and nothing else */
    private record Found(Path at, long bytes, FileTime modified, boolean plain) {}

    /** Walks without following links, and no further than a package can reach. */
    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final Map<String, Found> found;

        Collector(Path folder, Map<String, Found> found) {
            this.folder = folder;
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = StreamSupport.stream(folder.relativize(file).spliterator(), false)
                    .map(Path::toString)
                    .collect(Collectors.joining("/"));
            found.put(
                    Normalizer.normalize(path, Normalizer.Form.NFC),
                    new Found(file, attributes.size(), attributes.lastModifiedTime(), attributes.isRegularFile()));
            return found.size() > ScenarioPackage.MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
    }
}
