package org.kakehashi.workbench.web;

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
import org.kakehashi.scenario.file.ScenarioFolder;
import org.kakehashi.scenario.library.ScenarioLibrary;
import org.kakehashi.site.language.BothZones;
import org.kakehashi.site.language.Text;
import org.kakehashi.workbench.Manuscript;
import org.kakehashi.workbench.Manuscripts;
import org.kakehashi.workbench.Readings;
import org.kakehashi.workbench.Release;
import org.kakehashi.workbench.Releases;
import org.kakehashi.workbench.Version;
import org.kakehashi.workbench.Versions;

/** Puts the library together: folders of the repository and manuscripts of the workbench. */
@RequestScoped
class LibraryLines {
    @Inject
    ScenarioLibrary library;

    @Inject
    Manuscripts manuscripts;

    @Inject
    Versions versions;

    @Inject
    Releases releases;

    @Inject
    Readings readings;

    @Inject
    RehearsalRecords rehearsals;

    @Inject
    People people;

    List<LibraryLine> all() {
        List<LibraryLine> lines = new ArrayList<>();
        Map<Long, Version> newest = versions.newestOfAll();
        Set<Long> released = releases.all().stream().map(Release::manuscriptId).collect(Collectors.toSet());
        for (Manuscript manuscript : manuscripts.newestFirst()) {
            Version version = newest.get(manuscript.id());
            if (version != null) {
                lines.add(line(manuscript, version, released.contains(manuscript.id())));
            }
        }
        library.all().forEach(folder -> lines.add(line(folder)));
        Map<String, Instant> passed =
                rehearsals.passed(lines.stream().map(LibraryLine::digest).toList());
        return lines.stream()
                .map(line -> line.rehearsed(Optional.ofNullable(passed.get(line.digest()))))
                .toList();
    }

    private LibraryLine line(Manuscript manuscript, Version version, boolean released) {
        LibraryLine.State state = manuscript.isArchived()
                ? LibraryLine.State.ARCHIVED
                : released ? LibraryLine.State.RELEASED : LibraryLine.State.DRAFT;
        Text when = BothZones.date(version.writtenAt());
        String who = people.name(version.writtenBy());
        return LibraryLine.of(
                "/scenarios/" + manuscript.id(),
                "#" + manuscript.id(),
                version.digest(),
                state,
                versions.source(version),
                readings.of(version),
                new Text(who + ", " + when.en(), who + "、" + when.ja()));
    }

    private static LibraryLine line(ScenarioFolder folder) {
        return LibraryLine.of(
                "/scenarios/folders/" + folder.name(),
                folder.name(),
                folder.pack().digest(),
                LibraryLine.State.FOLDER,
                folder.source(),
                folder.content(),
                Text.same("scenarios/" + folder.name()));
    }
}
