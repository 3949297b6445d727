package org.kakehashi.tick.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kakehashi.site.Loops;
import org.kakehashi.site.Refused;
import org.kakehashi.tick.submission.FlagRules.Capture;

/**
 * Judges flags, whichever way they came. Only what may count for the first time meets the database; everything else is
 * answered from memory, so that garbage and repetitions cost nobody anything.
 */
@ApplicationScoped
public class FlagSubmissions {
    private static final String NAME = "judging flags";

    /** Longer than any answer of the database takes that comes at all. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    FlagGames games;

    @Inject
    KnownCaptures known;

    @Inject
    Captures captures;

    @Inject
    TeamRates rates;

    @Inject
    Loops loops;

    /**
     * Judges flags of one team and returns once all that count are stored; call it outside of a transaction. Waits while
     * the team may not submit more.
     *
     * @return an answer to each, in their order; {@link FlagVerdict#ERR} where a flag may be sent again
     */
    public List<FlagAnswer> submitPatiently(Submitter who, List<String> flags) throws InterruptedException {
        rates.await(who.teamId(), flags.size());
        return judge(who, flags);
    }

    /**
     * The same, but refuses instead of waiting.
     *
     * @throws TeamRates.TooManyFlags if the team may not submit so many now
     */
    public List<FlagAnswer> submit(Submitter who, List<String> flags) throws InterruptedException {
        rates.pass(who.teamId(), flags.size());
        return judge(who, flags);
    }

    private List<FlagAnswer> judge(Submitter who, List<String> flags) throws InterruptedException {
        FlagGame game;
        try {
            game = games.of(who.exerciseId());
        } catch (Refused refused) {
            return all(flags, FlagAnswer.of(refused));
        } catch (RuntimeException e) {
            loops.failed(NAME, e);
            return all(flags, FlagAnswer.TRY_AGAIN);
        }
        if (game.closed() != null) {
            return all(flags, FlagAnswer.error(game.closed()));
        }
        List<CompletableFuture<FlagAnswer>> answers = new ArrayList<>(flags.size());
        for (String flag : flags) {
            answers.add(judge(who, flag, game));
        }
        List<FlagAnswer> told = new ArrayList<>(answers.size());
        for (CompletableFuture<FlagAnswer> answer : answers) {
            told.add(told(answer));
        }
        return told;
    }

    private CompletableFuture<FlagAnswer> judge(Submitter who, String flag, FlagGame game) throws InterruptedException {
        FlagRules.Judgement judgement = game.rules().judge(flag, who.teamId(), game.tick());
        Optional<Capture> capture = judgement.capture();
        if (capture.isEmpty()) {
            return CompletableFuture.completedFuture(judgement.answer().orElseThrow());
        }
        if (known.has(who.exerciseId(), capture.get())) {
            return CompletableFuture.completedFuture(FlagAnswer.COUNTED_BEFORE);
        }
        Semaphore waiting = rates.of(who.teamId()).waiting();
        waiting.acquire();
        try {
            return captures.hand(new Captures.Submitted(who, capture.get(), game.rules()))
                    .whenComplete((answer, failure) -> waiting.release());
        } catch (RuntimeException notTaken) {
            waiting.release();
            return CompletableFuture.completedFuture(FlagAnswer.of(notTaken));
        }
    }

    /** What became of it; nothing is known of what failed. */
    private FlagAnswer told(CompletableFuture<FlagAnswer> answer) throws InterruptedException {
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return FlagAnswer.TRY_AGAIN;
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            if (!(cause instanceof Refused)) {
                loops.failed(NAME, cause);
            }
            return FlagAnswer.of(cause);
        }
    }

    private static List<FlagAnswer> all(List<String> flags, FlagAnswer answer) {
        return flags.stream().map(flag -> answer).toList();
    }
}
