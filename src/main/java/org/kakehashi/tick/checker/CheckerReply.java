package org.kakehashi.tick.checker;

import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.fact.TickFact;

/**
 * What a checker found.
 *
 * @param message for everybody, on one line, at most {@link TickFact.ServiceChecked#MESSAGE} characters; may be empty
 * @param attackInfo where the flag just placed is, for players; may be empty
 * @param flag that an exploit found; otherwise empty
 * @param cause for who runs the exercise, in English: why a checker failed; may be empty
 */
public record CheckerReply(CheckVerdict verdict, String message, String attackInfo, String flag, String cause) {
    /** Longest attack info; a longer one is not published. */
    public static final int ATTACK_INFO = 1000;

    private static final int FLAG = 400;

    public CheckerReply {
        message = PlainLine.of(message, TickFact.ServiceChecked.MESSAGE);
        cause = PlainLine.of(cause, TickFact.ServiceChecked.MESSAGE);
        attackInfo = PlainLine.fits(attackInfo, ATTACK_INFO) ? PlainLine.exact(attackInfo) : "";
        flag = PlainLine.fits(flag, FLAG) ? PlainLine.exact(flag) : "";
    }

    static CheckerReply of(CheckVerdict verdict, String message) {
        return new CheckerReply(verdict, message, "", "", "");
    }

    /** Nothing is known about the service. */
    static CheckerReply failed(String cause) {
        return new CheckerReply(CheckVerdict.CHECKER_ERROR, "", "", "", cause);
    }

    boolean isOk() {
        return verdict == CheckVerdict.OK;
    }
}
