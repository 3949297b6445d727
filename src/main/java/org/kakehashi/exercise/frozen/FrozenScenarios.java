package org.kakehashi.exercise.frozen;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseHead;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.scenario.format.ScenarioReader;

/** The scenarios of exercises as frozen at scheduling, parsed once as long as they are in use. */
@ApplicationScoped
public class FrozenScenarios {
    private static final Logger LOG = Logger.getLogger(FrozenScenarios.class);

    private final Cache<String, Scenario> byDigest = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterAccess(Duration.ofHours(12))
            .build();

    @Inject
    Exercises exercises;

    @Inject
    FrozenPackages packages;

    public Scenario of(Exercise exercise) {
        Exercise.FrozenText text = exercise.scenario();
        return byDigest.get(
                text.digest(),
                digest -> ScenarioReader.again(
                        packages.find(digest).orElseGet(() -> ScenarioPackage.ofText(text.source()))));
    }

    /** The same for a list, which does not read the texts of scenarios that are known. */
    public Scenario of(ExerciseHead head) {
        Scenario known = byDigest.getIfPresent(head.scenarioDigest());
        return known == null ? of(exercises.get(head.id())) : known;
    }

    /** The same; empty if this version cannot read it, since a list does not fail for one of its lines. */
    public Optional<Scenario> ifReadable(ExerciseHead head) {
        try {
            return Optional.of(of(head));
        } catch (ScenarioReader.NotReadable e) {
            LOG.warnf("the scenario of exercise %d: %s", head.id(), e.getMessage());
            return Optional.empty();
        }
    }

    /** The same for what is asked again and again; empty, without a word, if this version cannot read it. */
    public Optional<Scenario> ifReadable(Exercise exercise) {
        try {
            return Optional.of(of(exercise));
        } catch (ScenarioReader.NotReadable e) {
            LOG.debugf("the scenario of exercise %d: %s", exercise.id(), e.getMessage());
            return Optional.empty();
        }
    }

    /** The scenario's parameters as minted for what all teams share; never those of a team. */
    public TeamValues valuesOfAll(Exercise exercise) {
        return TeamValues.mint(of(exercise), exercise.secret(), "shared by all teams", 0);
    }

    /** The scenario's parameters as minted for one team and each of its seats. */
    public TeamValues valuesOf(Exercise exercise, Team team) {
        return TeamValues.mint(of(exercise), exercise.secret(), team.valueKey(), team.seats());
    }
}
