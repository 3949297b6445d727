package org.kakehashi.control.web;

import static org.kakehashi.control.words.ControlWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.kakehashi.control.ExerciseCard;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.scoring.BothShores;
import org.kakehashi.scoring.LiveBoard;
import org.kakehashi.site.bridge.Bridge;
import org.kakehashi.site.bridge.BridgePicture;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/**
 * What the start page shows.
 *
 * @param bridge of the exercise that runs, for those who may see it; otherwise an invented one
 * @param live the exercise of which the bridge is; empty if it is a sample
 * @param cards exercises that need an instructor now, or go on
 * @param more how many exercises are not among them
 * @param given what was typed for a join code
 * @param problem what is wrong with it
 */
public record HomeModel(
        Language language,
        BridgePicture bridge,
        Optional<Live> live,
        List<Live> cards,
        int more,
        boolean staff,
        String given,
        Optional<String> problem) {
    private static final int CARDS = 6;

    /** Two regions of six teams in the middle of an exercise of seven tasks, for strangers: no exercise is theirs to see. */
    private static final Bridge SAMPLE = Bridge.of(sample(6, 5, 4, 1, 0, 0, 0), sample(6, 6, 3, 2, 0, 0, 0));

    /** An exercise, and what its regions have built if it has begun. */
    public record Live(ExerciseCard exercise, Optional<BothShores> shores) {
        public Text teams() {
            return WORDS.teamsTakePart(exercise.teams().size());
        }
    }

    static HomeModel ofStranger(Language language) {
        return new HomeModel(
                language,
                new BridgePicture(SAMPLE, language),
                Optional.empty(),
                List.of(),
                0,
                false,
                "",
                Optional.empty());
    }

    /**
     * @param all exercises, those that need somebody first
     * @param boards reads the board of one, if it can be read
     */
    static HomeModel ofInstructor(
            List<ExerciseCard> all, LongFunction<Optional<LiveBoard.Shown>> boards, Language language) {
        List<Live> cards = all.stream()
                .filter(card -> !card.isOver() || card.needsSomebody())
                .limit(CARDS)
                .map(card -> new Live(card, shores(card, boards, language)))
                .toList();
        Optional<Live> live = cards.stream()
                .filter(card -> card.exercise.state() == ExerciseState.RUNNING)
                .findFirst();
        return new HomeModel(
                language,
                live.flatMap(Live::shores)
                        .map(BothShores::bridge)
                        .orElseGet(() -> new BridgePicture(Bridge.open(), language)),
                live,
                cards,
                all.size() - cards.size(),
                true,
                "",
                Optional.empty());
    }

    private static Optional<BothShores> shores(
            ExerciseCard card, LongFunction<Optional<LiveBoard.Shown>> boards, Language language) {
        boolean plays = card.state() == ExerciseState.RUNNING || card.state() == ExerciseState.PAUSED;
        return plays ? boards.apply(card.id()).map(shown -> BothShores.of(shown.board(), language)) : Optional.empty();
    }

    private static List<Bridge.Share> sample(int... solved) {
        List<Bridge.Share> shares = new ArrayList<>();
        for (int many : solved) {
            shares.add(new Bridge.Share(many, 6));
        }
        return shares;
    }

    HomeModel withProblem(String typed, String words) {
        return new HomeModel(language, bridge, live, cards, more, staff, typed, Optional.of(words));
    }

    /** Whether the instructor has nothing to look after. */
    public boolean isQuiet() {
        return staff && cards.isEmpty();
    }

    public String say(Text text) {
        return text.in(language);
    }

    public Text andMore() {
        return WORDS.andMoreExercises(more);
    }
}
