package org.kakehashi.workbench;

import static org.kakehashi.workbench.words.WorkbenchWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kakehashi.scenario.library.OfferedScenario;
import org.kakehashi.scenario.library.ScenarioSource;

/** What the workbench offers for exercises: of each project that is not in the archive, the newest released version. */
@ApplicationScoped
public class ReleasedScenarios implements ScenarioSource {
    @Inject
    Releases releases;

    @Inject
    ScenarioProjects projects;

    @Inject
    Versions versions;

    @Inject
    ParsedVersions parsedVersions;

    @Override
    @Transactional
    public List<OfferedScenario> all() {
        Set<Long> seen = new HashSet<>();
        return releases.all().stream()
                .filter(release -> seen.add(release.projectId()))
                .filter(release -> !projects.get(release.projectId()).isArchived())
                .map(this::offer)
                .toList();
    }

    private OfferedScenario offer(Release release) {
        Version version = versions.get(release.projectId(), release.number());
        String number = release.projectId() + ", " + release.label();
        return new OfferedScenario(
                "manuscript-" + release.projectId() + "-" + release.number(),
                WORDS.workbench(number),
                versions.pack(version),
                parsedVersions.of(version));
    }
}
