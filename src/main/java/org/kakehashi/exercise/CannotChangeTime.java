package org.kakehashi.exercise;

import static org.kakehashi.exercise.words.ExerciseWords.WORDS;

import org.kakehashi.exercise.timeline.ClockReading;
import org.kakehashi.exercise.timeline.TimeChange;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** A change of play time that is not possible, with what would be. */
public class CannotChangeTime extends Refused {
    private CannotChangeTime(Reason reason, Text text) {
        super(reason, text);
    }

    static CannotChangeTime withoutReason() {
        return new CannotChangeTime(Reason.INVALID, WORDS.writeWhy());
    }

    static CannotChangeTime movedMeanwhile() {
        return new CannotChangeTime(Reason.NOT_NOW, WORDS.clockWasChangedSinceYouOpened());
    }

    static CannotChangeTime because(TimeChange.Objection objection, ClockReading shown, long mostMinutes) {
        return new CannotChangeTime(
                Reason.INVALID,
                switch (objection) {
                    case NOTHING -> WORDS.giveAtLeastOneMinute();
                    case TOO_LONG ->
                        WORDS.playTimeOfAnExercise(
                                TimeChange.LONGEST.toMinutes(), shown.limit().toMinutes());
                    case LIMIT_BEFORE_NOW -> WORDS.playWouldBeOverAtOnce(mostMinutes);
                    case BEHIND_THE_LIMIT -> WORDS.somePlayTimeMustBeLeftAfter(mostMinutes);
                    case BEFORE_THE_START ->
                        WORDS.onlyMinutesHaveBeenPlayed(shown.elapsed().toMinutes());
                    case ALREADY_HAPPENED -> WORDS.sinceThenSomethingWasSentOrCounted(mostMinutes);
                });
    }
}
