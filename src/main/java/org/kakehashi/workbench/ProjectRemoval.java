package org.kakehashi.workbench;

import static org.kakehashi.workbench.words.WorkbenchWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.site.Refused;

/**
 * Deletes a scenario that is nobody else's work, for whoever began it. Exercises keep the package that they were scheduled
 * with; while one of them is not over, its scenario stays, so that a mistake in it can be mended where it was made.
 */
@ApplicationScoped
public class ProjectRemoval {
    private static final int LONGEST_NAME = 100;

    @Inject
    ScenarioProjects projects;

    @Inject
    Versions versions;

    @Inject
    Exercises exercises;

    @Inject
    AuditLog auditLog;

    @Inject
    EntityManager database;

    /** Somebody else began it, or has written in it. */
    public static class ProjectIsOfOthersToo extends Refused {
        ProjectIsOfOthersToo() {
            super(Reason.FORBIDDEN, WORDS.scenarioIsOfOthersToo());
        }
    }

    /** An exercise that is not over plays it. */
    public static class ProjectIsInUse extends Refused {
        ProjectIsInUse(String exercise) {
            super(Reason.NOT_NOW, WORDS.scenarioIsInUse(exercise));
        }
    }

    /**
     * Says why the project cannot be deleted by somebody, if it cannot.
     *
     * @throws Refused 404, or {@link ProjectIsOfOthersToo}, {@link ProjectIsInUse}
     */
    @Transactional
    public void check(long id, String actor) {
        ScenarioProject project = projects.get(id);
        List<Version> all = versions.newestFirst(id);
        boolean own = project.owner().equals(actor)
                && all.stream().allMatch(version -> version.writtenBy().equals(actor))
                && others("manuscript_draft", "author", id, actor) == 0
                && others("manuscript_release", "released_by", id, actor) == 0;
        if (!own) {
            throw new ProjectIsOfOthersToo();
        }
        var digests = all.stream().map(Version::digest).collect(Collectors.toSet());
        exercises.newestFirst().stream()
                .filter(exercise -> !exercise.state().isOver()
                        && digests.contains(exercise.scenario().digest()))
                .findFirst()
                .ifPresent(exercise -> {
                    throw new ProjectIsInUse(exercise.name());
                });
    }

    /**
     * Deletes it with all versions; the audit log keeps who did so and when.
     *
     * @throws Refused as {@link #check} does
     */
    @Transactional
    public void remove(long id, String actor) {
        projects.locked(id);
        check(id, actor);
        String source = versions.source(versions.newest(id));
        String name = ScenarioIds.in(source);
        auditLog.writeDeletion(AuditAction.DELETE_SCENARIO, "#" + id + " " + shortened(name), actor, "");
        database.flush();
        for (String statement : List.of(
                "delete from manuscript_draft where manuscript_id = ?1",
                "delete from manuscript_release where manuscript_id = ?1",
                "delete from manuscript_content where digest in (select content from manuscript_file f join manuscript_version v"
                        + " on v.id = f.version_id where v.manuscript_id = ?1) and digest not in (select content from manuscript_file f"
                        + " join manuscript_version v on v.id = f.version_id where v.manuscript_id <> ?1)",
                "delete f from manuscript_file f join manuscript_version v on v.id = f.version_id where v.manuscript_id = ?1",
                "delete from manuscript_version where manuscript_id = ?1",
                "delete from manuscript where id = ?1")) {
            database.createNativeQuery(statement).setParameter(1, id).executeUpdate();
        }
        database.clear();
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private long others(String table, String column, long id, String actor) {
        return ((Number) database.createNativeQuery(
                                "select count(*) from " + table + " where manuscript_id = ?1 and " + column + " <> ?2")
                        .setParameter(1, id)
                        .setParameter(2, actor)
                        .getSingleResult())
                .longValue();
    }
}
