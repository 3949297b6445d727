package org.kakehashi.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kakehashi.imports.images.ImageMap;
import org.kakehashi.imports.report.ImportFinding;
import org.kakehashi.imports.source.CannotUnpack;
import org.kakehashi.imports.source.FolderSource;
import org.kakehashi.imports.source.PackedSource;
import org.kakehashi.imports.source.Source;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.Problem;
import org.kakehashi.scenario.format.ImageOffers;
import org.kakehashi.scenario.format.ReadContext;
import org.kakehashi.scenario.format.ScenarioFolder;
import org.kakehashi.site.language.Text;

/** A folder of test material: what to import, and what is to come of it. */
public record Fixture(Path folder) {
    private static final String ID = "trial";
    private static final Path ALL = Path.of("src/test/resources/imports");

    /** What {@code validate} compares with: the images that come with the platform. */
    public static final ReadContext CATALOGUE = catalogue();

    private static ReadContext catalogue() {
        try {
            return ReadContext.UNKNOWN.withImages(ImageOffers.read(Path.of("images")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Fixture> all() {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory).sorted().map(Fixture::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return folder.getFileName().toString();
    }

    public String pick() throws IOException {
        Path pick = folder.resolve("pick");
        return Files.exists(pick) ? Files.readString(pick).strip() : "";
    }

    public Imported run() throws IOException {
        return run(FolderSource.of(folder.resolve("source")));
    }

    public Imported run(Source source) throws IOException {
        return checked(source, pick());
    }

    /** Imports, and holds every import of the tests to it: what is called valid is what {@code validate} takes. */
    private static Imported checked(Source source, String pick) {
        return checked(source, pick, ImageMap.standard());
    }

    private static Imported checked(Source source, String pick, ImageMap images) {
        Imported imported =
                ScenarioImport.run(source, new ImportOptions(Optional.empty(), ID, images, pick, CATALOGUE));
        List<Text> errors = imported.succeeded() ? validated(imported) : List.of();
        List<Text> told = imported.findings().stream()
                .filter(finding -> finding.severity() == ImportFinding.Severity.TO_MEND)
                .map(ImportFinding::text)
                .toList();
        assertEquals(imported.succeeded() && errors.isEmpty(), imported.valid(), errors::toString);
        assertEquals(errors.size(), told.size(), () -> errors + " but told " + told);
        return imported;
    }

    private static List<Text> validated(Imported imported) {
        try {
            Path root = Files.createTempDirectory("imported");
            Path folder = root.resolve(ID);
            for (Map.Entry<String, Bytes> file : imported.files().entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue().toArray());
            }
            List<Text> errors =
                    ScenarioFolder.read(folder, Optional.of(Path.of("images"))).content().problems().stream()
                            .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                            .map(Problem::text)
                            .toList();
            try (Stream<Path> all = Files.walk(root)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
            return errors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its files in memory. */
    public Map<String, byte[]> files() throws IOException {
        Source source = FolderSource.of(folder.resolve("source"));
        Map<String, byte[]> files = new TreeMap<>();
        source.files().forEach(path -> files.put(path, source.read(path).orElseThrow()));
        return files;
    }

    /** Imports one file of a name. */
    public static Imported of(String name, String content) {
        return of(Map.of(name, content), "");
    }

    /** Imports some files, each with its content. */
    public static Imported of(Map<String, String> files, String pick) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, content) -> bytes.put(path, content.getBytes(StandardCharsets.UTF_8)));
        return ofBytes(bytes, pick);
    }

    /** The same with an author's own table of images. */
    public static Imported with(Map<String, String> files, String images) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, content) -> bytes.put(path, content.getBytes(StandardCharsets.UTF_8)));
        try {
            return checked(
                    PackedSource.of("own", bytes),
                    "",
                    ImageMap.standard().with(images.getBytes(StandardCharsets.UTF_8)));
        } catch (CannotUnpack | CannotParse e) {
            throw new IllegalStateException(e);
        }
    }

    public static Imported ofBytes(Map<String, byte[]> files, String pick) {
        try {
            Source source = PackedSource.of(files.keySet().iterator().next(), files);
            return checked(source, pick);
        } catch (CannotUnpack e) {
            throw new IllegalStateException(e);
        }
    }

    /** The findings of a kind in English, each with its place. */
    public static List<String> said(Imported imported, ImportFinding.Severity severity) {
        return imported.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(Fixture::line)
                .toList();
    }

    public static String yaml(Imported imported) {
        return new String(imported.files().get("scenario.yaml").toArray(), StandardCharsets.UTF_8);
    }

    public static List<Problem> errors(Imported imported) {
        return imported.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }

    /** The report in English, and the files of the package. */
    public static String report(Imported imported) {
        return Stream.concat(
                        imported.findings().stream().map(Fixture::line),
                        imported.files().keySet().stream().map(path -> "FILE " + path))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(ImportFinding finding) {
        return finding.severity() + " " + finding.file() + ":" + finding.line() + " " + finding.path() + " | "
                + finding.text().en();
    }
}
