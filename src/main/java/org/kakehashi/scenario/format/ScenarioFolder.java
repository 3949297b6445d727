package org.kakehashi.scenario.format;

import static org.kakehashi.scenario.words.PackageWords.WORDS;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kakehashi.scenario.Problem;
import org.kakehashi.scenario.Problem.Severity;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.format.pack.PackageFolder;
import org.kakehashi.scenario.format.pack.ReadPackage;
import org.kakehashi.site.language.Text;

/**
 * A scenario's folder as it stood when it was read.
 *
 * @param pack its files; {@link ScenarioPackage#EMPTY} if they could not be read
 * @param content what its text says, and every problem of text and folder
 */
public record ScenarioFolder(Path path, ScenarioPackage pack, ReadScenario content) {
    public static final String FILE = ScenarioPackage.YAML;

    /** Reads a folder; its images are looked for in {@code images} beside the folder of all scenarios, if that exists. */
    public static ScenarioFolder read(Path folder) {
        return read(folder, imagesOf(folder));
    }

    /**
     * Reads a folder.
     *
     * @param images the image catalogue, a folder with a folder for each image; if empty, images are not checked
     */
    public static ScenarioFolder read(Path folder, Optional<Path> images) {
        return read(folder, images, ReadContext.UNKNOWN);
    }

    /** The same, with more that is known around the scenario. */
    public static ScenarioFolder read(Path folder, Optional<Path> images, ReadContext around) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            return read(path, withImages(around, images).withFolder(nameOf(path)));
        } catch (CannotRead e) {
            return unread(path, List.of(new Problem(Severity.ERROR, 0, 0, e.text)));
        }
    }

    /** Where the images of a scenario's folder are usually found. */
    public static Optional<Path> imagesOf(Path folder) {
        return Optional.ofNullable(folder.toAbsolutePath().normalize().getParent())
                .map(scenarios -> scenarios.resolveSibling("images"))
                .filter(Files::isDirectory);
    }

    /** The text of its {@code scenario.yaml}; empty if it could not be read. */
    public String source() {
        return pack.text();
    }

    /** The name of the folder, which is the scenario's id if it has no errors. */
    public String name() {
        return nameOf(path);
    }

    private static ScenarioFolder read(Path path, ReadContext around) throws CannotRead {
        checkThere(path);
        ReadPackage collected = collected(path);
        if (collected.pack().isEmpty()) {
            return unread(path, collected.problems());
        }
        ScenarioPackage pack = collected.pack().get();
        ReadScenario read = ScenarioReader.read(pack, around);
        List<Problem> problems = Stream.concat(collected.problems().stream(), read.problems().stream())
                .toList();
        return new ScenarioFolder(path, pack, new ReadScenario(read.scenario(), problems));
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static ScenarioFolder unread(Path path, List<Problem> problems) {
        return new ScenarioFolder(path, ScenarioPackage.EMPTY, new ReadScenario(Optional.empty(), problems));
    }

    private static void checkThere(Path folder) throws CannotRead {
        if (!Files.isDirectory(folder)) {
            throw new CannotRead(WORDS.thereIsNoFolder(String.valueOf(folder)));
        } else if (!Files.isRegularFile(folder.resolve(FILE))) {
            throw new CannotRead(WORDS.folderHoldsNoFile(String.valueOf(folder), FILE));
        }
    }

    private static ReadPackage collected(Path folder) throws CannotRead {
        try {
            return PackageFolder.read(folder);
        } catch (IOException e) {
            throw CannotRead.because(folder, e);
        }
    }

    private static ReadContext withImages(ReadContext around, Optional<Path> images) throws CannotRead {
        if (images.isEmpty()) {
            return around;
        }
        try {
            return around.withImages(ImageOffers.read(images.get()));
        } catch (IOException e) {
            throw CannotRead.because(images.get(), e);
        }
    }

    /** The folder, its file or the image catalogue cannot be read. */
    private static final class CannotRead extends Exception {
        private final transient Text text;

        CannotRead(Text text) {
            super(text.en());
            this.text = text;
        }

        static CannotRead because(Path path, IOException e) {
            return e instanceof AccessDeniedException denied
                    ? new CannotRead(WORDS.noPermissionToRead(denied.getFile()))
                    : new CannotRead(WORDS.cannotBeRead(String.valueOf(path), String.valueOf(e.getMessage())));
        }
    }
}
