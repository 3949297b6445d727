package org.kakehashi.imports.compose;

import static org.kakehashi.imports.words.ComposeWords.WORDS;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.SurveyedFile;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.site.language.Text;

/** Which compose file of a source is meant, and what becomes of the others. */
final class ComposeFiles {
    /** In the order in which Compose itself looks for them. */
    private static final List<String> USUAL =
            List.of("compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml");

    private static final Pattern OVERRIDE = Pattern.compile("(docker-)?compose\\.override\\.ya?ml");
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
                        : named || isOldest(top));
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

    /** The one to import; nothing if there is none, or one must be picked. */
    Optional<String> chosen() {
        List<String> files =
                context.candidates().stream().filter(path -> !isOverride(path)).toList();
        if (files.isEmpty()) {
            context.findings().refused(SourceLocation.in(context.pick()), WORDS.thereIsNoComposeFileImport());
            return Optional.empty();
        }
        Optional<String> chosen = files.size() == 1 ? Optional.of(files.getFirst()) : nearest(files);
        if (chosen.isEmpty()) {
            context.findings().refused(SourceLocation.ALL, WORDS.thereAreComposeFiles(files.size(), named(files)));
            return Optional.empty();
        }
        return chosen;
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
        return OVERRIDE.matcher(SourcePath.name(path)).matches();
    }

    private static Text named(List<String> files) {
        Text some = Text.list(files.subList(0, Math.min(files.size(), MOST_NAMED)));
        return files.size() > MOST_NAMED ? some.with(text -> text + ", …") : some;
    }

    /** @param read what was read on the way, by {@code extends} */
    void reportOthers(String chosen, Set<String> read) {
        String folder = SourcePath.folder(chosen);
        for (String other : context.source().files()) {
            boolean override = isOverride(other) && SourcePath.folder(other).equals(folder);
            if (override) {
                context.findings().leftOut(SourceLocation.in(other), WORDS.fileOfOverridesIsNotApplied());
            } else if (!read.contains(other) && context.candidates().contains(other)) {
                context.findings().leftOut(SourceLocation.in(other), WORDS.otherComposeFile());
            }
        }
    }
}
