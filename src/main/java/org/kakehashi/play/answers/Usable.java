package org.kakehashi.play.answers;

import static org.kakehashi.play.words.PlayWords.WORDS;

import java.util.Set;
import java.util.stream.Collectors;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** Whether an answer can be judged at all: what is no number, no choice or too long is told so and is not a wrong answer. */
public final class Usable {
    /** Characters that an answer may have. */
    public static final int LONGEST = 500;

    /** The same for a set. */
    public static final int LONGEST_SET = 4000;

    private static final String FLAG_START = "KKH{";

    private Usable() {}

    /** The answer is not of the kind that its task asks for; nothing was judged. */
    public static class AnswerHasAnotherForm extends Refused {
        AnswerHasAnotherForm(Text text) {
            super(Reason.INVALID, text);
        }
    }

    /** There is no answer. */
    public static class AnswerIsEmpty extends Refused {
        AnswerIsEmpty(Text text) {
            super(Reason.INVALID, text);
        }
    }

    /** More than an answer can have. */
    public static class AnswerIsTooLong extends Refused {
        AnswerIsTooLong(int longest, int length) {
            super(Reason.INVALID, WORDS.answerHasAtMostCharacters(longest, length));
        }
    }

    /** How many characters an answer to this goal may have. */
    public static int longest(Task.Goal goal) {
        return goal instanceof Task.SetAnswer ? LONGEST_SET : LONGEST;
    }

    /**
     * Refuses what cannot be judged, and says what is wanted.
     *
     * @throws Refused {@link AnswerIsEmpty}, {@link AnswerIsTooLong} or {@link AnswerHasAnotherForm}
     */
    public static void check(Task.Goal goal, String answer) {
        int length = answer.codePointCount(0, answer.length());
        if (length > longest(goal)) {
            throw new AnswerIsTooLong(longest(goal), length);
        }
        if (answer.isBlank() || AnswerText.folded(answer).isEmpty()) {
            throw new AnswerIsEmpty(nothing(goal));
        }
        switch (goal) {
            case Task.FlagAnswer flag -> flag(answer);
            case Task.NumberAnswer number -> number(answer);
            case Task.ChoiceAnswer choice -> choice(choice, answer);
            case Task.SetAnswer set -> {
                if (Items.split(set, answer).isEmpty()) {
                    throw new AnswerIsEmpty(nothing(goal));
                }
            }
            case Task.TextAnswer text -> {
                // every text can be judged
            }
            case Task.PatternAnswer pattern -> {
                // and so here
            }
            case Task.StateGoal state -> {
                // refused before, with its own reason
            }
        }
    }

    private static Text nothing(Task.Goal goal) {
        return goal instanceof Task.ChoiceAnswer ? WORDS.chooseFirst() : WORDS.typeYourAnswerFirst();
    }

    private static void flag(String answer) {
        String plain = AnswerText.normal(answer).strip();
        if (!plain.startsWith(FLAG_START) || !plain.endsWith("}")) {
            throw new AnswerHasAnotherForm(WORDS.flagLooksLikeKkh());
        }
    }

    private static void number(String answer) {
        if (Decimals.parse(answer).isEmpty()) {
            throw new AnswerHasAnotherForm(WORDS.writeANumber());
        }
    }

    private static void choice(Task.ChoiceAnswer choice, String answer) {
        Set<String> known = choice.options().stream().map(Task.Option::id).collect(Collectors.toSet());
        Set<String> chosen = Items.split(answer);
        if (!known.containsAll(chosen)) {
            throw new AnswerHasAnotherForm(WORDS.thatIsNotOneOfTheOptions());
        }
        if (choice.isSingle() && chosen.size() > 1) {
            throw new AnswerHasAnotherForm(WORDS.chooseOneOptionOnly());
        }
    }
}
