package org.kakehashi.scenario.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kakehashi.scenario.ImageOffer;
import org.kakehashi.scenario.format.ImageOffers;
import org.kakehashi.scenario.format.ReadContext;
import org.kakehashi.scenario.format.ScenarioFolder;
import org.kakehashi.scenario.format.pack.PackageFolder;

/** The scenarios that an exercise can be made from. A folder is read again when any of its files has changed. */
@ApplicationScoped
public class ScenarioLibrary {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST_BESIDE = 1 << 20;

    private final Map<Path, Kept> kept = new ConcurrentHashMap<>();
    private final Path folder;
    private final Set<String> registries;
    private volatile Offers offers = new Offers(0, Map.of());

    /** @param at by the clock of {@link System#nanoTime}, 0 if never */
    private record Offers(long at, Map<String, ImageOffer> byName) {}

    @Inject
    ScenarioLibrary(
            LibraryConfig config,
            @ConfigProperty(name = "kakehashi.range.registries") Optional<Set<String>> registries) {
        this(config.folder(), registries.orElse(Set.of()));
    }

    ScenarioLibrary(Path folder, Set<String> registries) {
        this.folder = folder.toAbsolutePath().normalize();
        this.registries = registries;
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

    /** A small file that lies beside the scenarios' folders, such as an author's table of images; nothing if there is none. */
    public Optional<byte[]> beside(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.isRegularFile(file) && Files.size(file) < MOST_BESIDE
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException e) {
            throw new LibraryIsMissing(file);
        }
    }

    /**
     * What the images beside the folder of all scenarios offer, by name; none if there is no such catalogue. Read again
     * after some seconds.
     */
    public Map<String, ImageOffer> images() {
        Offers known = offers;
        if (System.nanoTime() - known.at < FRESH.toNanos() && known.at != 0) {
            return known.byName;
        }
        Path catalogue = folder.resolveSibling("images");
        try {
            offers = new Offers(
                    System.nanoTime(), Files.isDirectory(catalogue) ? ImageOffers.read(catalogue) : Map.of());
        } catch (IOException e) {
            throw new LibraryIsMissing(catalogue);
        }
        return offers.byName;
    }

    /** What this installation knows around a scenario's text, wherever that comes from. */
    public ReadContext readContext() {
        return ReadContext.UNKNOWN.withImages(images()).withRegistries(registries);
    }

    private ScenarioFolder read(Path path) {
        Stamp stamp = Stamp.of(path);
        Kept known = kept.get(path);
        if (known != null && known.stamp.equals(stamp)) {
            return known.content;
        }
        ScenarioFolder content = ScenarioFolder.read(
                path, ScenarioFolder.imagesOf(path), ReadContext.UNKNOWN.withRegistries(registries));
        kept.put(path, new Kept(stamp, content));
        return content;
    }

    private record Kept(Stamp stamp, ScenarioFolder content) {}

    /** Tells whether a scenario or what images offer has changed, without reading a file. */
    private record Stamp(Object files, Object images) {
        static Stamp of(Path folder) {
            try {
                Optional<Path> images = ScenarioFolder.imagesOf(folder);
                return new Stamp(
                        PackageFolder.stamp(folder), images.isPresent() ? ImageOffers.stamp(images.get()) : "none");
            } catch (IOException cannotLook) {
                // never equal to another: the folder is read, which says what is wrong with it
                return new Stamp(new Object(), new Object());
            }
        }
    }
}
