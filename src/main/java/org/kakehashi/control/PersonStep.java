package org.kakehashi.control;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.exercise.ExerciseState;
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
            case DEPLOY -> new Text("Deploy ranges", "演習環境を展開する");
            case START -> new Text("Start", "演習を開始する");
            case PAUSE -> new Text("Pause", "一時停止する");
            case RESUME -> new Text("Resume", "再開する");
            case END -> new Text("End exercise", "演習を終了する");
            case CLEAN_UP -> new Text("Clean up", "環境を削除する");
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
            case END -> new Text("End this exercise?", "この演習を終了しますか？");
            case CLEAN_UP -> new Text("Clean up this exercise?", "この演習の環境を削除しますか？");
            default -> label();
        };
    }

    /** What will be lost, and what stays. */
    public List<Text> losses(boolean neverPlayed) {
        if (step == Transition.END) {
            return List.of(
                    new Text("Play time stops for good; it cannot be resumed.", "演習時間はここで止まり、再開できません。"),
                    new Text("Submissions from now on do not count.", "以降の提出は得点になりません。"),
                    new Text(
                            "Ranges stay until you clean up; results and records stay for ever.",
                            "演習環境は削除するまで残ります。結果と記録は削除後も残ります。"));
        }
        Text gone = new Text(
                "Every team's containers, networks and everything that trainees changed in them are removed.",
                "全チームのコンテナとネットワーク、および受講者が加えた変更がすべて削除されます。");
        Text cancelled = new Text(
                "This exercise has not been played; cleaning up cancels it for good.",
                "この演習はまだ実施されていません。削除すると演習は中止となり、元に戻せません。");
        Text stays = new Text("Results, facts and records stay.", "結果、得点の記録、操作の記録は残ります。");
        return neverPlayed ? List.of(cancelled, gone) : List.of(gone, stays);
    }
}
