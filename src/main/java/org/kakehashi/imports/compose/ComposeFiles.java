package org.kakehashi.imports.compose;

import static org.kakehashi.imports.words.ComposeWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.SurveyedFile;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.site.language.Text;

/** Which compose files of a source are meant, and what becomes of the others. */
final class ComposeFiles {
    /** In the order in which Compose itself looks for them. */
    private static final List<String> USUAL =
            List.of("compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml");

    private static final List<String> OVERRIDES = List.of(
            "compose.override.yml",
            "compose.override.yaml",
            "docker-compose.override.yml",
            "docker-compose.override.yaml");

    /** What may stand beside {@code include} in a file without services. */
    private static final Set<String> TOP = Set.of("include", "name", "version", "networks", "volumes");

    private static final int MOST_NAMED = 12;

    private final ImportContext context;

    ComposeFiles(ImportContext context) {
        this.context = context;
    }

    /** A map of services, each with an image or something like it; in the oldest form they stand at the top. */
    static boolean recognises(SurveyedFile file) {
        boolean named = USUAL.contains(SourcePath.name(file.path()));
        return file.documents().stream()
                .limit(1)
                .map(Tree::table)
                .anyMatch(top -> top.get("services").orElse(null) instanceof Table services
                        ? named || services.entries().values().stream().anyMatch(ComposeFiles::isService)
                        : named || isMadeOfOthers(top) || isOldest(top));
    }

    private static boolean isMadeOfOthers(Table top) {
        return !top.items("include").isEmpty()
                && TOP.containsAll(top.entries().keySet())
                && top.items("include").stream()
                        .map(include -> include instanceof Table table ? table.text("path") : include.text())
                        .allMatch(path -> path.isEmpty() || path.matches(".*\\.ya?ml"));
    }

    private static boolean isService(Tree value) {
        Table service = value.table();
        return service.has("image") || service.has("build") || service.has("extends");
    }

    private static boolean isOldest(Table top) {
        List<Tree> values = top.entries().values().stream().toList();
        return !values.isEmpty()
                && values.stream().allMatch(Table.class::isInstance)
                && values.stream()
                        .map(Tree::table)
                        .allMatch(service -> service.text("image").matches("\\S{1,200}")
                                || !service.text("build").isEmpty());
    }

    /**
     * Those to import: the main one, and those that change it, as Compose finds them: several that the user picks, those that
     * {@code COMPOSE_FILE} names in the folder's {@code .env}, or the one with a usual name and the overrides beside it. None
     * if there is none, or one must be picked.
     */
    List<String> chosen() {
        List<String> several = several(context.pick(), ",");
        if (several.size() > 1 && !context.source().has(context.pick())) {
            return there(several, "", SourceLocation.ALL);
        }
        List<String> files =
                context.candidates().stream().filter(path -> !isOverride(path)).toList();
        Optional<String> main = files.size() == 1 ? Optional.of(files.getFirst()) : nearest(files);
        List<String> named = namedBySettings(main);
        if (!named.isEmpty()) {
            return named;
        }
        if (files.isEmpty()) {
            context.findings().refused(SourceLocation.in(context.pick()), WORDS.thereIsNoComposeFileImport());
        } else if (main.isEmpty()) {
            context.findings().refused(SourceLocation.ALL, WORDS.thereAreComposeFiles(files.size(), named(files)));
        }
        return main.map(this::withOverrides).orElse(List.of());
    }

    private static List<String> several(String paths, String separator) {
        return Stream.of(paths.split(Pattern.quote(separator)))
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .toList();
    }

    /** @param where who names them, where one of them is missing */
    private List<String> there(List<String> paths, String folder, SourceLocation where) {
        List<String> there = new ArrayList<>();
        for (String path : paths) {
            SourcePath.resolve(folder, path)
                    .filter(context.source()::has)
                    .ifPresentOrElse(
                            there::add,
                            () -> context.findings()
                                    .refused(where, WORDS.thereIsNoComposeFile(path, named(context.candidates()))));
        }
        return there;
    }

    /** Unless the user has picked a file. */
    private List<String> namedBySettings(Optional<String> main) {
        if (context.source().has(context.pick())) {
            return List.of();
        }
        String folder = main.map(SourcePath::folder).orElse(context.pick().replaceAll("/+$", ""));
        String settings = folder.isEmpty() ? ".env" : folder + "/.env";
        Map<String, String> values = context.source()
                .read(settings)
                .map(DotEnv::read)
                .orElse(DotEnv.Content.NONE)
                .values();
        String separator = values.getOrDefault("COMPOSE_PATH_SEPARATOR", ":");
        return there(
                several(values.getOrDefault("COMPOSE_FILE", ""), separator.isEmpty() ? ":" : separator),
                folder,
                SourceLocation.in(settings).at("COMPOSE_FILE", 0));
    }

    /** Compose applies overrides to a file of a usual name, and only the first of them. */
    private List<String> withOverrides(String main) {
        String folder = SourcePath.folder(main);
        Stream<String> overrides = USUAL.contains(SourcePath.name(main))
                ? OVERRIDES.stream()
                        .map(name -> folder.isEmpty() ? name : folder + "/" + name)
                        .filter(context.source()::has)
                        .limit(1)
                : Stream.empty();
        return Stream.concat(Stream.of(main), overrides).toList();
    }

    /** Of those that lie nearest to where the user looks: the only one, or the one with the usual name. */
    private Optional<String> nearest(List<String> files) {
        String folder = context.pick().replaceAll("/+$", "");
        List<String> here = files.stream()
                .filter(path -> SourcePath.folder(path).equals(folder))
                .toList();
        return USUAL.stream()
                .map(name -> folder.isEmpty() ? name : folder + "/" + name)
                .filter(here::contains)
                .findFirst()
                .or(() -> here.size() == 1 ? here.stream().findFirst() : Optional.empty());
    }

    private static boolean isOverride(String path) {
        return OVERRIDES.contains(SourcePath.name(path));
    }

    private static Text named(List<String> files) {
        Text some = Text.list(files.subList(0, Math.min(files.size(), MOST_NAMED)));
        return files.size() > MOST_NAMED ? some.with(text -> text + ", …") : some;
    }

    /** @param read what was read on the way, the files of the project and what they extend */
    void reportOthers(String chosen, Set<String> read) {
        String folder = SourcePath.folder(chosen);
        for (String other : context.source().files()) {
            boolean override = isOverride(other) && SourcePath.folder(other).equals(folder);
            if (override && !read.contains(other)) {
                context.findings().leftOut(SourceLocation.in(other), WORDS.fileOfOverridesIsNotApplied());
            } else if (!read.contains(other) && context.candidates().contains(other)) {
                context.findings().leftOut(SourceLocation.in(other), WORDS.otherComposeFile());
            }
        }
    }
}
