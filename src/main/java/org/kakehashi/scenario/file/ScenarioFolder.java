package org.kakehashi.scenario.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kakehashi.scenario.Problem;
import org.kakehashi.scenario.Problem.Severity;
import org.kakehashi.scenario.file.yaml.Problems;
import org.kakehashi.scenario.file.yaml.Utf8;
import org.kakehashi.scenario.file.yaml.YamlText;
import org.kakehashi.site.language.Text;

/**
 * A scenario's folder as it stood when it was read.
 *
 * @param source the text of its {@code scenario.yaml}; empty if it could not be read as text
 * @param content what the text says, and every problem of text and folder
 */
public record ScenarioFolder(Path path, String source, ReadScenario content) {
    public static final String FILE = "scenario.yaml";

    /** Reads a folder; its images are looked for in {@code images} beside the folder of all scenarios, if that exists. */
    public static ScenarioFolder read(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        return read(
                path,
                Optional.ofNullable(path.getParent())
                        .map(scenarios -> scenarios.resolveSibling("images"))
                        .filter(Files::isDirectory));
    }

    /**
     * Reads a folder.
     *
     * @param images the image catalogue, a folder with a folder for each image; if empty, images are not checked
     */
    public static ScenarioFolder read(Path folder, Optional<Path> images) {
        Path path = folder.toAbsolutePath().normalize();
        var problems = new Problems();
        try {
            Optional<String> source = Utf8.decode(bytes(path), problems);
            Surroundings around = around(images).withFolder(nameOf(path));
            return source.map(text -> new ScenarioFolder(path, text, ScenarioReader.read(text, around)))
                    .orElseGet(() -> unread(path, problems.sorted()));
        } catch (CannotRead e) {
            return unread(path, List.of(new Problem(Severity.ERROR, 0, 0, e.text)));
        }
    }

    /** The name of the folder, which is the scenario's id if it has no errors. */
    public String name() {
        return nameOf(path);
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static ScenarioFolder unread(Path path, List<Problem> problems) {
        return new ScenarioFolder(path, "", new ReadScenario(Optional.empty(), problems));
    }

    private static byte[] bytes(Path folder) throws CannotRead {
        Path file = folder.resolve(FILE);
        if (!Files.isDirectory(folder)) {
            throw new CannotRead("There is no folder " + folder + ".", "フォルダー " + folder + " がありません。");
        } else if (!Files.isRegularFile(file)) {
            throw new CannotRead(
                    "The folder " + folder + " holds no file " + FILE + "; a scenario is a folder with that file.",
                    "フォルダー " + folder + " に " + FILE + " がありません。シナリオは、このファイルを含むフォルダーです。");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(YamlText.MOST_BYTES + 1);
            if (bytes.length > YamlText.MOST_BYTES) {
                throw new CannotRead(YamlText.TOO_LARGE);
            }
            return bytes;
        } catch (IOException e) {
            throw CannotRead.because(file, e);
        }
    }

    private static Surroundings around(Optional<Path> images) throws CannotRead {
        if (images.isEmpty()) {
            return Surroundings.UNKNOWN;
        }
        try {
            return Surroundings.UNKNOWN.withImages(ImageOffers.read(images.get()));
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

        CannotRead(String en, String ja) {
            this(new Text(en, ja));
        }

        static CannotRead because(Path path, IOException e) {
            return e instanceof AccessDeniedException
                    ? new CannotRead("No permission to read " + path + ".", path + " を読み取る権限がありません。")
                    : new CannotRead(
                            path + " cannot be read: " + e.getMessage() + ".", path + " を読み取れません：" + e.getMessage());
        }
    }
}
