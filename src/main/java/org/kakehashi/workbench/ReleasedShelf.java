package org.kakehashi.workbench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kakehashi.scenario.library.OnShelf;
import org.kakehashi.scenario.library.Shelf;
import org.kakehashi.site.language.Text;

/** What the workbench offers for exercises: of each manuscript that is not in the archive, the newest released version. */
@ApplicationScoped
public class ReleasedShelf implements Shelf {
    @Inject
    Releases releases;

    @Inject
    Manuscripts manuscripts;

    @Inject
    Versions versions;

    @Inject
    Readings readings;

    @Override
    @Transactional
    public List<OnShelf> all() {
        Set<Long> seen = new HashSet<>();
        return releases.all().stream()
                .filter(release -> seen.add(release.manuscriptId()))
                .filter(release -> !manuscripts.get(release.manuscriptId()).isArchived())
                .map(this::offer)
                .toList();
    }

    private OnShelf offer(Release release) {
        Version version = versions.get(release.manuscriptId(), release.number());
        String number = release.manuscriptId() + ", " + release.label();
        return new OnShelf(
                "manuscript-" + release.manuscriptId() + "-" + release.number(),
                new Text("workbench #" + number, "ワークベンチ #" + number),
                versions.pack(version),
                readings.of(version));
    }
}
