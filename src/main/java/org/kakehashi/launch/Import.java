package org.kakehashi.launch;

import static org.kakehashi.launch.words.LaunchWords.WORDS;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kakehashi.imports.ImportFormat;
import org.kakehashi.imports.ImportOptions;
import org.kakehashi.imports.Imported;
import org.kakehashi.imports.ScenarioImport;
import org.kakehashi.imports.draft.Slugs;
import org.kakehashi.imports.images.ImageMap;
import org.kakehashi.imports.source.CannotUnpack;
import org.kakehashi.imports.source.FolderSource;
import org.kakehashi.imports.source.PackedSource;
import org.kakehashi.imports.source.Source;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.format.ImageOffers;
import org.kakehashi.scenario.format.ReadContext;
import org.kakehashi.scenario.format.ScenarioFolder;
import org.kakehashi.site.TextModule;
import org.kakehashi.site.language.Text;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code import SOURCE --to FOLDER}: material of another platform as a scenario. Exit code 0 if there is one that
 * {@code validate} takes (its report may still name much to do), 1 if nothing was imported or something must be mended
 * first, 2 for misuse.
 */
@Command(name = "import", mixinStandardHelpOptions = true)
final class Import implements Callable<Integer> {
    @Parameters(paramLabel = "SOURCE", descriptionKey = "source")
    private @Nullable Path source;

    @Option(names = "--to", paramLabel = "FOLDER", required = true)
    private @Nullable Path target;

    @Option(names = "--from", paramLabel = "FORMAT")
    private String from = "auto";

    @Option(names = "--pick", paramLabel = "PATH")
    private String pick = "";

    @Option(names = "--images-map", paramLabel = "FILE")
    private @Nullable Path imagesMap;

    @Mixin
    private final Printing printing = new Printing();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        Path folder = Objects.requireNonNull(target).toAbsolutePath().normalize();
        String id = String.valueOf(folder.getFileName());
        if (!Slugs.slug(id, "").equals(id)) {
            throw misuse(WORDS.cannotBeTheNameOfAScenario(id));
        }
        if (Files.exists(folder)) {
            throw taken(folder);
        }
        var options = new ImportOptions(format(), id, images(folder), pick, around(folder));
        Imported imported = ScenarioImport.run(source(), options);
        if (imported.succeeded()) {
            write(imported, folder);
        }
        PrintWriter out = command().getOut();
        var report = ImportReport.of(folder, imported);
        if (printing.json()) {
            out.println(TextModule.mapper().writeValueAsString(report));
        } else {
            report.lines(printing.language()).forEach(out::println);
        }
        return imported.valid() ? 0 : 1;
    }

    private Optional<ImportFormat> format() {
        if (from.equals("auto")) {
            return Optional.empty();
        }
        return Optional.of(ImportFormat.of(from).orElseThrow(() -> misuse(WORDS.fromIsOneOf(formats()))));
    }

    private static String formats() {
        return Arrays.stream(ImportFormat.values()).map(ImportFormat::word).collect(Collectors.joining(", "));
    }

    private Source source() {
        Path path = Objects.requireNonNull(source);
        try {
            if (Files.isDirectory(path)) {
                return FolderSource.of(path);
            }
            String name = String.valueOf(path.getFileName());
            if (Files.size(path) > Source.MOST_BYTES) {
                throw misuse(WORDS.isLargerThan16Mib(String.valueOf(path)));
            }
            byte[] bytes = Files.readAllBytes(path);
            return name.toLowerCase(Locale.ROOT).endsWith(".zip")
                    ? PackedSource.ofZip(name, bytes)
                    : PackedSource.of(name, Map.of(name, bytes));
        } catch (IOException e) {
            throw misuse(WORDS.cannotBeRead(String.valueOf(path)));
        } catch (CannotUnpack e) {
            throw misuse(WORDS.problemOfSource(String.valueOf(path), e.text()));
        }
    }

    /** The given table, else the author's beside the new folder, before the shipped one. */
    private ImageMap images(Path folder) {
        Path beside = folder.resolveSibling(ImageMap.FILE);
        Path table = imagesMap == null && Files.isRegularFile(beside) ? beside : imagesMap;
        if (table == null) {
            return ImageMap.standard();
        }
        try {
            return ImageMap.standard().with(Files.readAllBytes(table));
        } catch (IOException e) {
            throw misuse(WORDS.cannotBeReadImport(String.valueOf(table)));
        } catch (CannotParse e) {
            throw misuse(WORDS.problemOfTable(String.valueOf(table), e.line(), e.text()));
        }
    }

    /** What {@code validate} compares the new folder with: above all the image catalogue beside the scenarios. */
    private ReadContext around(Path folder) {
        ReadContext around = ScenarioArguments.around();
        Optional<Path> catalogue = ScenarioFolder.imagesOf(folder);
        if (catalogue.isEmpty()) {
            return around;
        }
        try {
            return around.withImages(ImageOffers.read(catalogue.get()));
        } catch (IOException e) {
            throw misuse(WORDS.cannotBeRead(String.valueOf(catalogue.get())));
        }
    }

    private void write(Imported imported, Path folder) {
        try {
            Files.createDirectories(Objects.requireNonNull(folder.getParent()));
            Files.createDirectory(folder);
            for (Map.Entry<String, Bytes> file : imported.files().entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                Files.write(path, file.getValue().toArray());
            }
        } catch (FileAlreadyExistsException e) {
            throw taken(folder);
        } catch (IOException e) {
            throw misuse(WORDS.cannotBeWritten(String.valueOf(folder), String.valueOf(e.getMessage())));
        }
    }

    private ParameterException taken(Path folder) {
        return misuse(WORDS.existsAlready(String.valueOf(folder)));
    }

    private ParameterException misuse(Text text) {
        return new ParameterException(command(), text.in(printing.language()));
    }

    private CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
