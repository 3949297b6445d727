package org.kakehashi.exercise.audit;

import static org.kakehashi.exercise.words.ExerciseWords.WORDS;

import org.kakehashi.site.language.Text;

/** What can be done with an exercise and is written into its audit log. */
public enum AuditAction {
    SCHEDULE(WORDS.scheduledAction()),
    UNREHEARSED(WORDS.madeWithoutARehearsal()),
    DEPLOY(WORDS.deploymentAskedFor()),
    BECOME_READY(WORDS.allRangesReady()),
    START(WORDS.started()),
    PAUSE(WORDS.pausedAction()),
    RESUME(WORDS.resumed()),
    PAUSE_FREEZES(WORDS.pausesFreezeRanges()),
    PAUSE_RUNS_ON(WORDS.pausesLetRangesRunOn()),
    END(WORDS.ended()),
    EXTEND(WORDS.playTimeExtended()),
    SHORTEN(WORDS.playTimeShortened()),
    JUMP(WORDS.playTimeMovedForward()),
    REWIND(WORDS.playTimeMovedBack()),
    CLEAN_UP(WORDS.cleanUpAskedFor()),
    BECOME_CLEAN(WORDS.allRangesGone()),
    RESET_NODE(WORDS.nodeReset()),
    RESET_RANGE(WORDS.rangeReset()),
    ANNOUNCE(WORDS.messageSent()),
    JOIN(WORDS.joined()),
    LINK_BACK(WORDS.linkToComeBackGiven()),
    COME_BACK(WORDS.cameBackToTheSeat()),
    FREE_SEAT(WORDS.seatFreed()),
    RENEW_TOKEN(WORDS.tokenRenewed()),
    DECLARE_CLASS(WORDS.classDeclared()),
    CHANGE_CLASS(WORDS.classCorrected()),
    TAKE_BACK(WORDS.factTakenBack()),
    ADJUST_POINTS(WORDS.pointsAdjusted()),
    FREEZE_BOARD(WORDS.boardFrozen()),
    LIFT_FREEZE(WORDS.boardFreezeLifted()),
    FINALISE(WORDS.resultDeclaredFinal()),
    PLAY_ALONE(WORDS.playedAlone()),
    DELETE_EXERCISE(WORDS.exerciseDeleted()),
    DELETE_SCENARIO(WORDS.scenarioDeleted());

    private final Text word;

    AuditAction(Text word) {
        this.word = word;
    }

    public Text word() {
        return word;
    }
}
