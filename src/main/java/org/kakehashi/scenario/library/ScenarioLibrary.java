package org.kakehashi.scenario.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.kakehashi.scenario.file.ScenarioFolder;

/** The scenarios that an exercise can be made from. A folder is read again when its file has changed. */
@ApplicationScoped
public class ScenarioLibrary {
    private final Map<Path, Kept> kept = new ConcurrentHashMap<>();
    private final Path folder;

    @Inject
    ScenarioLibrary(LibraryConfig config) {
        this(config.folder());
    }

    ScenarioLibrary(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Every folder that holds a {@code scenario.yaml}, sorted by name, with its problems.
     *
     * @throws LibraryIsMissing if the folder of all scenarios cannot be read
     */
    public List<ScenarioFolder> all() {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(path -> Files.isRegularFile(path.resolve(ScenarioFolder.FILE)))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .map(this::read)
                    .toList();
        } catch (IOException e) {
            throw new LibraryIsMissing(folder);
        }
    }

    /** The scenario in the folder of that name. The name is compared with what is there, never turned into a path. */
    public Optional<ScenarioFolder> find(String name) {
        return all().stream().filter(found -> found.name().equals(name)).findFirst();
    }

    private ScenarioFolder read(Path path) {
        Stamp stamp = Stamp.of(path.resolve(ScenarioFolder.FILE));
        Kept known = kept.get(path);
        if (known != null && known.stamp.equals(stamp)) {
            return known.content;
        }
        ScenarioFolder content = ScenarioFolder.read(path);
        kept.put(path, new Kept(stamp, content));
        return content;
    }

    private record Kept(Stamp stamp, ScenarioFolder content) {}

    /** Tells whether a file has changed without reading it. */
    private record Stamp(FileTime modified, long bytes) {
        static Stamp of(Path file) {
            try {
                return new Stamp(Files.getLastModifiedTime(file), Files.size(file));
            } catch (IOException justRemoved) {
                return new Stamp(FileTime.fromMillis(0), -1);
            }
        }
    }
}
