package org.kakehashi.site;

import org.kakehashi.site.language.Text;

/**
 * Something that is not allowed, or not now. Each feature names its own as a sentence (for example
 * {@code ExerciseHasEnded}); {@code site/web} turns all of them once into a page or into an RFC 9457 problem.
 */
public class Refused extends RuntimeException {
    /** Why, as far as the protocol needs to know; each reason has one HTTP status. */
    public enum Reason {
        INVALID(400),
        FORBIDDEN(403),
        NOT_FOUND(404),
        NOT_NOW(409),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Reason reason;
    private final Text text;

    public Refused(Reason reason, Text text) {
        super(text.en());
        this.reason = reason;
        this.text = text;
    }

    public Reason reason() {
        return reason;
    }

    /** What the person reads: what is refused, why, and what to do now. */
    public Text text() {
        return text;
    }

    /** Anything that is not there, or not there for this person: both answer alike, so that ids tell nothing. */
    public static Refused notFound() {
        return new Refused(
                Reason.NOT_FOUND, new Text("There is nothing here, or not for you.", "ページが存在しないか、閲覧する権限がありません。"));
    }
}
