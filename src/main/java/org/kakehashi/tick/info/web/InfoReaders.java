package org.kakehashi.tick.info.web;

import static org.kakehashi.tick.words.SubmissionWords.WORDS;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.account.Subject;
import org.kakehashi.site.Refused;
import org.kakehashi.site.web.Forwarding;
import org.kakehashi.tick.submission.Submitters;
import org.kakehashi.tick.submission.token.TokenGuesses;

/**
 * Of which exercise somebody may read attack info: players that of their own, by their team's token or in the browser in which
 * they play; instructors and authors that of any.
 */
@ApplicationScoped
class InfoReaders {
    @Inject
    TokenGuesses tokens;

    @Inject
    Submitters submitters;

    @Inject
    CurrentVisitor visitor;

    @Inject
    Forwarding forwarding;

    /** It is not known for which exercise attack info is wanted. */
    static class ExerciseIsMissing extends Refused {
        ExerciseIsMissing() {
            super(Reason.INVALID, WORDS.sayWhichExercise());
        }
    }

    /** Nobody says who asks, or nobody has the token. */
    static class ReaderIsUnknown extends Refused {
        ReaderIsUnknown(boolean given) {
            super(Reason.FORBIDDEN, given ? WORDS.tokenIsUnknown() : WORDS.tokenIsMissing());
        }
    }

    /**
     * The exercise whose attack info is read.
     *
     * @param token of a team, if one was sent: it counts before the session of a browser
     * @param wanted the exercise that staff asked for, if they did; others are told that any but their own is not there
     */
    long exercise(@Nullable String token, @Nullable Long wanted, HttpServerRequest request) {
        if (token != null) {
            return only(
                    tokens.find(token, forwarding.address(request))
                            .orElseThrow(() -> new ReaderIsUnknown(true))
                            .exerciseId(),
                    wanted);
        }
        if (visitor.is(Role.INSTRUCTOR) || visitor.is(Role.AUTHOR)) {
            if (wanted == null) {
                throw new ExerciseIsMissing();
            }
            return wanted;
        }
        return visitor.subject()
                .filter(subject -> subject.kind() == Subject.Kind.PARTICIPANT)
                .map(subject -> only(submitters.of(subject.id()).exerciseId(), wanted))
                .orElseThrow(() -> new ReaderIsUnknown(false));
    }

    private static long only(long own, @Nullable Long wanted) {
        if (wanted != null && wanted != own) {
            throw Refused.notFound();
        }
        return own;
    }
}
