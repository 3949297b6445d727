package org.kakehashi.control;

import static org.kakehashi.control.words.ControlWords.WORDS;

import org.kakehashi.site.language.Text;

/** How one team stands with one task. */
public enum TaskStanding {
    SOLVED(WORDS.solved()),
    /** Open, and what the team works on. */
    AT_WORK(WORDS.atWork()),
    /** Open, and nobody has touched it while there is another to work on. */
    OPEN(WORDS.open()),
    /** Other tasks have to be solved before. */
    LOCKED(WORDS.notYetOpen()),
    /** At work for long without solving anything. */
    STUCK(WORDS.stuck()),
    /** At work while the team's range has a fault. */
    BROKEN(WORDS.rangeFault());

    private final Text word;

    TaskStanding(Text word) {
        this.word = word;
    }

    public Text word() {
        return word;
    }
}
