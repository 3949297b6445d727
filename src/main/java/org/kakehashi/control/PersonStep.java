package org.kakehashi.control;

import static org.kakehashi.control.words.ControlWords.WORDS;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.PauseMode;
import org.kakehashi.exercise.Transition;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** A step that a person makes with an exercise, as pages show it. */
public record PersonStep(Transition step) {
    private static final Set<Transition> OF_PERSONS = EnumSet.of(
            Transition.DEPLOY,
            Transition.START,
            Transition.PAUSE,
            Transition.RESUME,
            Transition.END,
            Transition.CLEAN_UP);

    /**
     * The step of a page's address.
     *
     * @throws Refused 404 if there is none of that name that a person could make
     */
    public static PersonStep at(String path) {
        return OF_PERSONS.stream()
                .map(PersonStep::new)
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    /** The one step that leads an exercise on, if a person has to make it. */
    static Optional<PersonStep> next(ExerciseState state, boolean rangesWanted) {
        Transition step = switch (state) {
            case DRAFT, SCHEDULED -> Transition.DEPLOY;
            case DEPLOYING, READY -> Transition.START;
            case RUNNING -> Transition.PAUSE;
            case PAUSED -> Transition.RESUME;
            case ENDED, CLEANED -> Transition.CLEAN_UP;
        };
        return Optional.of(step)
                .filter(one -> one.leadsFrom(state, rangesWanted))
                .map(PersonStep::new);
    }

    /** The step that gives something up for good, if there is one besides the {@link #next}. */
    static Optional<PersonStep> danger(ExerciseState state, boolean rangesWanted) {
        Transition step = switch (state) {
            case RUNNING, PAUSED -> Transition.END;
            default -> Transition.CLEAN_UP;
        };
        return Optional.of(step)
                .filter(one -> one.leadsFrom(state, rangesWanted) && state != ExerciseState.ENDED)
                .map(PersonStep::new);
    }

    /** Its part of a page's address, for example {@code clean-up}. */
    public String path() {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words on the button. */
    public Text label() {
        return switch (step) {
            case DEPLOY -> WORDS.deployRanges();
            case START -> WORDS.start();
            case PAUSE -> WORDS.pause();
            case RESUME -> WORDS.resume();
            case END -> WORDS.endExercise();
            case CLEAN_UP -> WORDS.cleanUp();
            case BECOME_READY, BECOME_CLEAN -> step.to().word();
        };
    }

    /** Whether the step cannot be taken back, so that it asks once. */
    public boolean asksFirst() {
        return step == Transition.END || step == Transition.CLEAN_UP;
    }

    /** The question that a step asks before it is made. */
    public Text question() {
        return switch (step) {
            case END -> WORDS.endThisExercise();
            case CLEAN_UP -> WORDS.cleanUpThisExercise();
            default -> label();
        };
    }

    /** What will be lost, and what stays. */
    public List<Text> losses(boolean neverPlayed, PauseMode onPause) {
        return switch (step) {
            case END ->
                List.of(
                        WORDS.playTimeStopsForGood(),
                        WORDS.submissionsFromNowOnDoNotCount(),
                        WORDS.rangesStayUntilYouCleanUp());
            case PAUSE -> List.of(WORDS.playTimeStopsUntilYouResume(), onPause.meaning());
            case CLEAN_UP -> lossesOfCleaningUp(neverPlayed);
            case DEPLOY, START, RESUME, BECOME_READY, BECOME_CLEAN -> List.of();
        };
    }

    private static List<Text> lossesOfCleaningUp(boolean neverPlayed) {
        Text gone = WORDS.everyTeamsContainers();
        Text cancelled = WORDS.thisExerciseHasNotBeenPlayed();
        Text stays = WORDS.resultsFactsAndRecordsStay();
        return neverPlayed ? List.of(cancelled, gone) : List.of(gone, stays);
    }
}
