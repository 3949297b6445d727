package org.kakehashi.imports.cyris;

import static org.kakehashi.imports.words.CyrisWords.WORDS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.ScenarioDraft;
import org.kakehashi.imports.draft.TextConverter;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.imports.tree.SurveyedFile;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.site.language.Text;

/** Imports a range, a training content in one or both languages, or both together. */
public final class CyrisImport {
    private final ImportContext context;
    private final ImportFindings findings;
    private final Map<String, Parts> ranges = new LinkedHashMap<>();
    private final Map<String, List<Course>> courses = new LinkedHashMap<>();
    private final Map<String, Parts> indexes = new LinkedHashMap<>();

    public CyrisImport(ImportContext context) {
        this.context = context;
        this.findings = context.findings();
    }

    /** Whether a file is a range description or training content, by what it says. */
    public static boolean recognises(SurveyedFile file) {
        Parts parts = Parts.of(file.documents());
        return parts.has("guest_settings")
                || parts.tables("training").stream().anyMatch(training -> training.has("questions"))
                || parts.has("scenarios") && parts.has("types");
    }

    /** Converts the scenario; false if there is none, or one must be chosen. */
    public boolean convert() {
        context.source().files().stream()
                .filter(path -> path.endsWith(".yml") || path.endsWith(".yaml"))
                .limit(200)
                .forEach(this::sort);
        Optional<String> stem = chosen(courses.keySet(), WORDS.content());
        Optional<String> range = rangeOf(stem);
        if (stem.isEmpty() && range.isEmpty()) {
            findings.refused(SourceLocation.ALL, WORDS.thereIsNoSingleRangeOrTraining());
            return false;
        }
        range.ifPresentOrElse(
                file -> new RangeDescription(context, Objects.requireNonNull(ranges.get(file)), SourceLocation.in(file))
                        .convert(),
                this::deskOnly);
        stem.ifPresent(name -> content(versions(name)));
        String content = stem.map(name -> versions(name).getFirst().file()).orElse("");
        context.draft()
                .origin(
                        content.isEmpty()
                                ? range.orElse("")
                                : content + range.map(file -> " and " + file).orElse(""));
        if (TextConverter.isBlank(context.draft().title())) {
            String name = SourcePath.name(range.orElse(context.source().name())).replaceAll("\\.ya?ml$", "");
            context.draft().title(TextConverter.of(name).line(name));
        }
        return true;
    }

    private List<Course> versions(String stem) {
        return Objects.requireNonNull(courses.get(stem));
    }

    private void sort(String path) {
        try {
            Parts parts = Parts.of(context.documents().template(path));
            if (parts.has("guest_settings")) {
                ranges.put(path, parts);
            } else if (parts.has("training")) {
                List<Table> trainings = parts.tables("training");
                var course = new Course(path, trainings, TextConverter.of(sample(trainings)));
                courses.computeIfAbsent(course.stem(), fresh -> new ArrayList<>())
                        .add(course);
            } else if (parts.has("scenarios")) {
                indexes.put(path, parts);
            } else if (parts.has("users")) {
                findings.refused(SourceLocation.in(path), WORDS.accountsAreNotImported());
            }
        } catch (CannotParse e) {
            findings.refused(new SourceLocation(path, e.line(), ""), e.text());
        }
    }

    private static String sample(List<Table> trainings) {
        var sample = new StringBuilder();
        for (Table training : trainings) {
            sample.append(training.text("title")).append(training.text("overview"));
        }
        return sample.toString();
    }

    /** The one that the user picked, or the only one. */
    private Optional<String> chosen(Set<String> stems, Text what) {
        Optional<String> picked = courses.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(course ->
                                !context.pick().isEmpty() && course.file().startsWith(context.pick())))
                .map(Map.Entry::getKey)
                .findFirst();
        if (picked.isPresent() || stems.size() == 1) {
            return picked.or(() -> stems.stream().findFirst());
        }
        if (stems.size() > 1) {
            findings.leftOut(SourceLocation.ALL, WORDS.thereAreSeveralKindsOf(what, Text.list(stems)));
        }
        return Optional.empty();
    }

    /** The range that an index names for the content, one of the same name, or the only one. */
    private Optional<String> rangeOf(Optional<String> stem) {
        if (ranges.containsKey(context.pick())) {
            return Optional.of(context.pick());
        }
        Optional<String> named = stem.flatMap(name -> indexed(name)
                .or(() -> ranges.keySet().stream()
                        .filter(path -> SourcePath.name(path).startsWith(name.replaceAll("(?i)[-_.]content$", "")))
                        .findFirst()));
        return named.or(() -> ranges.size() == 1 ? ranges.keySet().stream().findFirst() : Optional.empty());
    }

    private Optional<String> indexed(String stem) {
        for (Map.Entry<String, Parts> index : indexes.entrySet()) {
            for (Table scenario : index.getValue().tables("scenarios")) {
                for (Table level : scenario.items("levels").stream()
                        .map(item -> item.table())
                        .toList()) {
                    Optional<String> range = SourcePath.resolve(SourcePath.folder(index.getKey()), level.text("range"));
                    if (level.text("content").startsWith(stem)
                            && range.filter(ranges::containsKey).isPresent()) {
                        return range;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void deskOnly() {
        context.draft().networks().put("lan", ScenarioDraft.Segment.PLAIN);
        context.desk("desk", List.of("lan"));
        findings.leftOut(SourceLocation.ALL, WORDS.thereIsNoRange());
    }

    private void content(List<Course> versions) {
        if (versions.size() == 1) {
            findings.changed(SourceLocation.in(versions.getFirst().file()), WORDS.thereIsOnlyOneLanguage());
        }
        for (Course course : versions) {
            if (course.trainings().size() > 1) {
                findings.leftOut(SourceLocation.in(course.file()), WORDS.onlyTheFirstTrainingOfTheFile());
            }
        }
        new CoursePair(context, versions).convert();
    }
}
