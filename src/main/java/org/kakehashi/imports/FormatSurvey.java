package org.kakehashi.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kakehashi.imports.source.Source;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.imports.tree.SourceDocuments;
import org.kakehashi.imports.tree.SurveyedFile;
import org.kakehashi.imports.tree.Tree;

/**
 * What the files of a source are. What a file says decides; its name only tells what a file would be that cannot be
 * read, so that its mistake is reported instead of the file being passed over.
 */
final class FormatSurvey {
    private static final int MOST_LOOKED_AT = 3000;
    private static final List<String> YAML = List.of(".yml", ".yaml");
    private static final Comparator<String> NEAREST = Comparator.comparingInt(FormatSurvey::depth);

    private final Map<ImportFormat, List<String>> files = new EnumMap<>(ImportFormat.class);
    private final Map<String, CannotParse> broken = new LinkedHashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final SourceDocuments documents;
    private final boolean single;

    private FormatSurvey(Source source) {
        this.documents = new SourceDocuments(source);
        this.single = source.files().size() == 1;
    }

    /** Looks at the files of a source, those nearest to its root first. Hidden folders are looked into if picked only. */
    static FormatSurvey of(Source source, String pick) {
        var survey = new FormatSurvey(source);
        source.files().stream()
                .filter(path -> survey.single || isDescription(path))
                .filter(path -> !pick.isEmpty() || !("/" + path).contains("/."))
                .sorted(NEAREST)
                .limit(MOST_LOOKED_AT)
                .forEach(survey::lookAt);
        return survey;
    }

    private static boolean isDescription(String path) {
        return YAML.stream().anyMatch(path.toLowerCase(Locale.ROOT)::endsWith)
                || path.endsWith(".json")
                || Arrays.stream(ImportFormat.values()).anyMatch(format -> format.names(path));
    }

    private static int depth(String path) {
        return (int) path.chars().filter(letter -> letter == '/').count();
    }

    private void lookAt(String path) {
        try {
            var file = new SurveyedFile(path, trees(path), documents.text(path));
            Arrays.stream(ImportFormat.values())
                    .filter(format -> format.recognises(file))
                    .findFirst()
                    .ifPresentOrElse(
                            format -> files.computeIfAbsent(format, fresh -> new ArrayList<>())
                                    .add(path),
                            () -> unknown.add(path));
        } catch (CannotParse e) {
            broken.put(path, e);
        }
    }

    private List<Tree> trees(String path) throws CannotParse {
        if (path.endsWith(".json")) {
            return List.of(documents.json(path));
        }
        boolean yaml = YAML.stream().anyMatch(path.toLowerCase(Locale.ROOT)::endsWith);
        try {
            return documents.template(path);
        } catch (CannotParse e) {
            if (yaml) {
                throw e;
            }
            return List.of();
        }
    }

    /** The format of what lies nearest to the root; of those that lie equally near, the one that tells most. */
    Optional<ImportFormat> nearest(String pick) {
        return nearest(files.keySet(), pick).or(() -> nearest(List.of(ImportFormat.values()), pick));
    }

    private Optional<ImportFormat> nearest(Collection<ImportFormat> formats, String pick) {
        return formats.stream()
                .filter(format -> !SourcePath.picked(files(format), pick).isEmpty())
                .min(Comparator.comparingInt(
                        format -> depth(SourcePath.picked(files(format), pick).getFirst())));
    }

    /** Formats that are there. */
    List<ImportFormat> formats() {
        return List.copyOf(files.keySet());
    }

    /** Files of a format and those that are called so and cannot be read; those nearest to the root first. */
    List<String> files(ImportFormat format) {
        return Stream.concat(
                        files.getOrDefault(format, List.of()).stream(),
                        broken.keySet().stream().filter(format::names))
                .sorted(NEAREST)
                .toList();
    }

    /** Files that look like descriptions and cannot be read. */
    Map<String, CannotParse> broken() {
        return broken;
    }

    /** Files that can be read and are of no format. */
    List<String> unknown() {
        return unknown;
    }
}
