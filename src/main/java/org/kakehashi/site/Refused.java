package org.kakehashi.site;

import static org.kakehashi.site.words.SiteWords.WORDS;

import java.time.Duration;
import java.util.Optional;
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
    private final Optional<Duration> retryAfter;

    /** What is unavailable is worth another try in a few seconds, what was too much in a minute. */
    public Refused(Reason reason, Text text) {
        this(
                reason,
                text,
                switch (reason) {
                    case UNAVAILABLE -> Optional.of(Duration.ofSeconds(5));
                    case TOO_MANY -> Optional.of(Duration.ofMinutes(1));
                    case INVALID, FORBIDDEN, NOT_FOUND, NOT_NOW -> Optional.empty();
                });
    }

    /** @param retryAfter from when on it will not be refused for this reason any more, in whole seconds */
    protected Refused(Reason reason, Text text, Duration retryAfter) {
        this(reason, text, Optional.of(retryAfter));
    }

    private Refused(Reason reason, Text text, Optional<Duration> retryAfter) {
        super(text.en());
        this.reason = reason;
        this.text = text;
        this.retryAfter = retryAfter;
    }

    public Reason reason() {
        return reason;
    }

    /** What the person reads: what is refused, why, and what to do now. */
    public Text text() {
        return text;
    }

    /** How long to wait before asking again, if waiting helps. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** Anything that is not there, or not there for this person: both answer alike, so that ids tell nothing. */
    public static Refused notFound() {
        return new Refused(Reason.NOT_FOUND, WORDS.thereIsNothingHere());
    }
}
