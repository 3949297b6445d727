package org.kakehashi.workbench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.site.Refused;

/** The versions of all projects and the files that they consist of. */
@ApplicationScoped
public class Versions implements PanacheRepository<Version> {
    private static final int MOST_PACKS = 3;

    private final Cache<Long, ScenarioPackage> lastPacks = Caffeine.newBuilder()
            .maximumSize(MOST_PACKS)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    @Inject
    FileContents contents;

    @Inject
    Exercises exercises;

    @Inject
    ScenarioProjects projects;

    @Inject
    Drafts drafts;

    /** A file of a version. */
    public record Entry(String path, int bytes) {}

    /** One version, or the refusal that says it is not there. */
    public Version get(long projectId, int number) {
        return find("projectId = ?1 and number = ?2", projectId, number)
                .firstResultOptional()
                .orElseThrow(Refused::notFound);
    }

    public Version newest(long projectId) {
        return find("projectId = ?1 order by number desc", projectId)
                .firstResultOptional()
                .orElseThrow(Refused::notFound);
    }

    public List<Version> newestFirst(long projectId) {
        return list("projectId = ?1 order by number desc", projectId);
    }

    /** The newest version of every project, by project. */
    public Map<Long, Version> newestOfAll() {
        return list("from Version v where v.number ="
                        + " (select max(w.number) from Version w where w.projectId = v.projectId)")
                .stream()
                .collect(Collectors.toMap(Version::projectId, version -> version));
    }

    public List<Entry> entries(Version version) {
        return rows(version).stream()
                .map(row -> new Entry(row.path(), row.bytes()))
                .toList();
    }

    /** Its whole package; the last ones are kept, since versions never change. */
    @Transactional
    public ScenarioPackage pack(Version version) {
        return lastPacks.get(version.id(), unread -> load(version));
    }

    private ScenarioPackage load(Version version) {
        var files = new TreeMap<String, Bytes>();
        rows(version).forEach(row -> files.put(row.path(), contents.get(row.content())));
        return new ScenarioPackage(files);
    }

    /** The text of its {@code scenario.yaml}. */
    @Transactional
    public String source(Version version) {
        return rows(version).stream()
                .filter(row -> row.path().equals(ScenarioPackage.YAML))
                .findFirst()
                .map(row -> contents.get(row.content()))
                .flatMap(PackageTexts::decoded)
                .orElse("");
    }

    /**
     * Makes the next version and ends the author's draft. What is the same as the newest makes none.
     *
     * @param base number of the version that the author began with
     * @param message what the author says about it, or empty
     * @return the newest version after that
     * @throws VersionIsOutdated if somebody else has saved since
     */
    @Transactional
    public Version save(long projectId, int base, ScenarioPackage pack, String message, String actor) {
        projects.locked(projectId);
        Version newest = newestIs(projectId, base);
        drafts.forget(projectId, actor);
        return newest.digest().equals(pack.digest()) ? newest : write(projectId, base + 1, pack, message, actor);
    }

    /** The same with the other files of the newest version. */
    @Transactional
    public Version save(long projectId, int base, String source, String message, String actor) {
        return save(projectId, base, PackageTexts.with(pack(newest(projectId)), source), message, actor);
    }

    /** Makes the next version with other files and the same text; the author's draft goes on from there. */
    @Transactional
    Version saveFiles(long projectId, int base, ScenarioPackage pack, String message, String actor) {
        projects.locked(projectId);
        Version newest = newestIs(projectId, base);
        if (newest.digest().equals(pack.digest())) {
            return newest;
        }
        drafts.goOn(projectId, actor, base, base + 1);
        return write(projectId, base + 1, pack, message, actor);
    }

    private Version newestIs(long projectId, int base) {
        Version newest = newest(projectId);
        if (newest.number() != base) {
            throw new VersionIsOutdated(newest.number());
        }
        return newest;
    }

    Version write(long projectId, int number, ScenarioPackage pack, String message, String actor) {
        var version = new Version(projectId, number, pack.digest(), message, actor, exercises.now());
        persist(version);
        pack.files()
                .forEach((path, content) -> getEntityManager()
                        .persist(new VersionFile(version.id(), path, contents.keep(content), content.size())));
        return version;
    }

    private List<VersionFile> rows(Version version) {
        return getEntityManager()
                .createQuery("from VersionFile f where f.key.versionId = ?1 order by f.key.path", VersionFile.class)
                .setParameter(1, version.id())
                .getResultList();
    }

    Optional<Version> find(long projectId, int number) {
        return find("projectId = ?1 and number = ?2", projectId, number).firstResultOptional();
    }
}
