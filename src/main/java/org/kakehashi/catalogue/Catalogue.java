package org.kakehashi.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kakehashi.scenario.ImageOffer;
import org.kakehashi.scenario.format.ImageManifest;
import org.kakehashi.scenario.format.ScenarioFolder;
import org.kakehashi.scenario.library.ScenarioLibrary;

/** What there is to choose from for a node, and how it stands. */
@ApplicationScoped
public class Catalogue {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Path folder;
    private final ImageScript script;

    @Inject
    Builds builds;

    @Inject
    ScenarioLibrary library;

    private volatile Listed listed = new Listed(Long.MIN_VALUE, 0, List.of());

    /**
     * @param at by the clock of {@link System#nanoTime}
     * @param builds how many had ended before
     */
    private record Listed(long at, int builds, List<ImageStatus> standings) {}

    @Inject
    Catalogue(CatalogueConfig config) {
        folder = config.folder().toAbsolutePath().normalize();
        script = new ImageScript(config.program());
    }

    /**
     * Every image, sorted by name.
     *
     * @throws ImagesCannotBeListed if the folder cannot be read, or the program that knows how they stand fails
     */
    public List<CatalogueImage> all() {
        // Asked before how the images stand: whoever reads that a build has ended reads what came of it, too.
        List<String> names = names();
        Map<String, Build> known = new HashMap<>();
        names.forEach(name -> builds.of(name).ifPresent(build -> known.put(name, build)));
        Map<String, ImageStatus> standings =
                standings().stream().collect(Collectors.toMap(ImageStatus::name, Function.identity()));
        List<ScenarioFolder> scenarios = library.all();
        return names.stream()
                .map(name -> {
                    Optional<ImageManifest> manifest =
                            file(name, ImageManifest.FILE).map(ImageManifest::read);
                    return new CatalogueImage(
                            name,
                            manifest.flatMap(ImageManifest::offer).orElse(ImageOffer.UNTOLD),
                            manifest.map(ImageManifest::problems).orElse(List.of()),
                            Optional.ofNullable(standings.get(name)),
                            Optional.ofNullable(known.get(name)),
                            users(name, scenarios));
                })
                .toList();
    }

    public Optional<CatalogueImage> find(String name) {
        return all().stream().filter(image -> image.name().equals(name)).findFirst();
    }

    /** The recipe of an image, as its author wrote it; empty for what is made otherwise. */
    public Optional<String> recipe(String name) {
        return names().contains(name) ? file(name, "Dockerfile") : Optional.empty();
    }

    private Optional<String> file(String image, String name) {
        Path file = folder.resolve(image).resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            throw new ImagesCannotBeListed(String.valueOf(e.getMessage()));
        }
    }

    private List<String> names() {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ImagesCannotBeListed("the folder " + folder + " cannot be read");
        }
    }

    /** Asking costs a look at every file of every image, so what was found is good for some seconds, or until a build ends. */
    private List<ImageStatus> standings() {
        if (!script.exists()) {
            return List.of();
        }
        Listed known = listed;
        int ended = builds.ended();
        if (!known.standings.isEmpty() && known.builds == ended && System.nanoTime() - known.at < FRESH.toNanos()) {
            return known.standings;
        }
        try {
            List<ImageStatus> found = script.list();
            listed = new Listed(System.nanoTime(), ended, found);
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImagesCannotBeListed("cut off");
        }
    }

    private static List<String> users(String image, List<ScenarioFolder> scenarios) {
        return scenarios.stream()
                .filter(scenario -> scenario.content()
                        .scenario()
                        .filter(content -> content.nodes().stream()
                                .anyMatch(node -> node.image().equals(image)))
                        .isPresent())
                .map(ScenarioFolder::name)
                .toList();
    }
}
