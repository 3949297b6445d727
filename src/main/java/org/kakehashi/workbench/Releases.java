package org.kakehashi.workbench;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** The versions that may be scheduled. */
@ApplicationScoped
public class Releases implements PanacheRepositoryBase<Release, Release.Key> {
    @Inject
    Manuscripts manuscripts;

    @Inject
    Versions versions;

    @Inject
    Readings readings;

    @Inject
    Exercises exercises;

    public List<Release> of(long manuscriptId) {
        return list("key.manuscriptId = ?1 order by key.number desc", manuscriptId);
    }

    /** All, the newest of a manuscript first. */
    public List<Release> all() {
        return list("order by key.manuscriptId, key.number desc");
    }

    /**
     * Releases a version; once more changes nothing.
     *
     * @throws Refused if it has errors, or if its own version number is that of another released version
     */
    @Transactional
    public void release(long manuscriptId, int number, String actor) {
        manuscripts.locked(manuscriptId);
        Version version = versions.get(manuscriptId, number);
        if (findByIdOptional(new Release.Key(manuscriptId, number)).isPresent()) {
            return;
        }
        Scenario scenario = readings.of(version).scenario().orElseThrow(HasErrors::new);
        of(manuscriptId).stream()
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
            super(
                    Reason.NOT_NOW,
                    new Text(
                            "A version with errors cannot be released. Correct them in the editor and save a new version.",
                            "エラーのあるバージョンはリリースできません。エディターで修正し、新しいバージョンを保存してください。"));
        }
    }

    /** The refusal to release two different contents under one number. */
    public static final class LabelIsTaken extends Refused {
        LabelIsTaken(Release other) {
            super(
                    Reason.NOT_NOW,
                    new Text(
                            "Version " + other.number() + " is already released as " + other.label()
                                    + ". Raise \"version\" in the text and save again.",
                            "「" + other.label() + "」はバージョン" + other.number()
                                    + "としてすでにリリースされています。文章の version を上げて保存し直してください。"));
        }
    }
}
