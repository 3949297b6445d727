package org.kakehashi.workbench.web.library;

import static org.kakehashi.workbench.words.WorkbenchWords.WORDS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kakehashi.exercise.rehearsed.RehearsalRecords;
import org.kakehashi.scenario.format.ScenarioFolder;
import org.kakehashi.scenario.library.ScenarioLibrary;
import org.kakehashi.site.language.BothZones;
import org.kakehashi.site.language.Text;
import org.kakehashi.workbench.ParsedVersions;
import org.kakehashi.workbench.Release;
import org.kakehashi.workbench.Releases;
import org.kakehashi.workbench.ScenarioProject;
import org.kakehashi.workbench.ScenarioProjects;
import org.kakehashi.workbench.Version;
import org.kakehashi.workbench.Versions;
import org.kakehashi.workbench.web.AuthorNames;

/** Puts the library together: folders of the repository and projects of the workbench. */
@RequestScoped
class LibraryEntries {
    @Inject
    ScenarioLibrary library;

    @Inject
    ScenarioProjects projects;

    @Inject
    Versions versions;

    @Inject
    Releases releases;

    @Inject
    ParsedVersions parsedVersions;

    @Inject
    RehearsalRecords rehearsals;

    @Inject
    AuthorNames authors;

    List<LibraryEntry> all() {
        List<LibraryEntry> lines = new ArrayList<>();
        Map<Long, Version> newest = versions.newestOfAll();
        Set<Long> released = releases.all().stream().map(Release::projectId).collect(Collectors.toSet());
        for (ScenarioProject project : projects.newestFirst()) {
            Version version = newest.get(project.id());
            if (version != null) {
                lines.add(line(project, version, released.contains(project.id())));
            }
        }
        library.all().forEach(folder -> lines.add(line(folder)));
        Map<String, Instant> passed =
                rehearsals.passed(lines.stream().map(LibraryEntry::digest).toList());
        return lines.stream()
                .map(line -> line.known(Optional.ofNullable(passed.get(line.digest())), sharing(line, lines)))
                .toList();
    }

    /** What lies in the archive counts neither way. */
    private static long sharing(LibraryEntry line, List<LibraryEntry> lines) {
        return line.state() == LibraryEntry.State.ARCHIVED || line.id().isEmpty()
                ? 0
                : lines.stream()
                        .filter(other -> other != line
                                && other.state() != LibraryEntry.State.ARCHIVED
                                && other.id().equals(line.id()))
                        .count();
    }

    private LibraryEntry line(ScenarioProject project, Version version, boolean released) {
        LibraryEntry.State state = project.isArchived()
                ? LibraryEntry.State.ARCHIVED
                : released ? LibraryEntry.State.RELEASED : LibraryEntry.State.DRAFT;
        Text when = BothZones.date(version.writtenAt());
        String who = authors.name(version.writtenBy());
        return LibraryEntry.of(
                "/scenarios/" + project.id(),
                "#" + project.id(),
                version.digest(),
                state,
                versions.source(version),
                parsedVersions.of(version),
                WORDS.writtenByWhoAndWhen(who, when));
    }

    private static LibraryEntry line(ScenarioFolder folder) {
        return LibraryEntry.of(
                "/scenarios/folders/" + folder.name(),
                folder.name(),
                folder.pack().digest(),
                LibraryEntry.State.FOLDER,
                folder.source(),
                folder.content(),
                Text.same("scenarios/" + folder.name()));
    }
}
