package org.kakehashi.control;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.site.language.Text;

/**
 * One exercise as the overview shows it.
 *
 * @param next the one step that leads on, if a person has to make it
 * @param created when, in both zones
 * @param failures teams whose range has a problem
 */
public record ExerciseCard(
        long id,
        String name,
        ExerciseState state,
        StateBadge badge,
        Optional<PersonStep> next,
        Text scenarioTitle,
        String scenarioVersion,
        Text created,
        ClockView clock,
        List<TeamLine> teams,
        long nodesReady,
        long nodesAll,
        long failures) {

    /** @param taken seats that are taken */
    public record TeamLine(String name, String region, long taken, int seats) {}

    /** Whether an instructor should look at it now. */
    public boolean needsSomebody() {
        return failures > 0
                || switch (state) {
                    case DRAFT, SCHEDULED, READY, PAUSED -> true;
                    case ENDED -> next.isPresent();
                    case DEPLOYING, RUNNING, CLEANED -> false;
                };
    }

    public boolean isOver() {
        return state.isOver();
    }

    public boolean isDeploying() {
        return state == ExerciseState.DEPLOYING;
    }

    /** Changes when anything but the passing of time does: what a page has seen it need not load again. */
    public String fingerprint() {
        return Integer.toHexString(Objects.hash(
                id,
                state.name(),
                next.map(PersonStep::path),
                badge.word(),
                clock.standing(),
                teams,
                nodesReady,
                nodesAll,
                failures));
    }
}
