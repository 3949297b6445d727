package org.kakehashi.workbench;

import static org.kakehashi.workbench.words.WorkbenchWords.WORDS;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.site.Refused;

/** The versions that may be scheduled. */
@ApplicationScoped
public class Releases implements PanacheRepositoryBase<Release, Release.Key> {
    @Inject
    ScenarioProjects projects;

    @Inject
    Versions versions;

    @Inject
    ParsedVersions parsedVersions;

    @Inject
    Exercises exercises;

    public List<Release> of(long projectId) {
        return list("key.projectId = ?1 order by key.number desc", projectId);
    }

    /** All, the newest of a project first. */
    public List<Release> all() {
        return list("order by key.projectId, key.number desc");
    }

    /**
     * Releases a version; once more changes nothing.
     *
     * @throws Refused if it has errors, or if its own version number is that of another released version
     */
    @Transactional
    public void release(long projectId, int number, String actor) {
        projects.locked(projectId);
        Version version = versions.get(projectId, number);
        if (findByIdOptional(new Release.Key(projectId, number)).isPresent()) {
            return;
        }
        Scenario scenario = parsedVersions.of(version).scenario().orElseThrow(HasErrors::new);
        of(projectId).stream()
                .filter(other -> other.label().equals(scenario.version()))
                .findFirst()
                .ifPresent(other -> {
                    throw new LabelIsTaken(other);
                });
        persist(new Release(version, scenario.version(), actor, exercises.now()));
    }

    /** The refusal to release what nobody could play. */
    public static final class HasErrors extends Refused {
        HasErrors() {
            super(Reason.NOT_NOW, WORDS.versionWithErrorsCannotBeReleased());
        }
    }

    /** The refusal to release two different contents under one number. */
    public static final class LabelIsTaken extends Refused {
        LabelIsTaken(Release other) {
            super(Reason.NOT_NOW, WORDS.versionIsAlreadyReleasedAs(other.number(), other.label()));
        }
    }
}
