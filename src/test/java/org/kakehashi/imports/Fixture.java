package org.kakehashi.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.kakehashi.scenario.Problem;

/** A folder of test material: what to import, and what is to come of it. */
public record Fixture(Path folder) {
    private static final Path ALL = Path.of("src/test/resources/imports");

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
        return ScenarioImport.run(source, new ImportOptions(Optional.empty(), "trial", ImageMap.standard(), pick()));
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
        try {
            return ScenarioImport.run(
                    PackedSource.of(name, Map.of(name, content.getBytes(StandardCharsets.UTF_8))),
                    ImportOptions.usual("trial"));
        } catch (CannotUnpack e) {
            throw new IllegalStateException(e);
        }
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
