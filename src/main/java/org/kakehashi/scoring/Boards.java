package org.kakehashi.scoring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Ranking;
import org.kakehashi.scoring.track.Scoreboard;
import org.kakehashi.scoring.track.Standing;
import org.kakehashi.scoring.track.competition.Competition;
import org.kakehashi.scoring.track.jeopardy.ScoringRules;
import org.kakehashi.site.Loops;

/**
 * The boards of all exercises. While anybody watches a board, one virtual thread reads it after every commit that moves
 * it (bursts together), and every fifteen seconds in any case: an event that got lost costs seconds. When the database
 * is away, the last board stays, marked stale.
 */
@ApplicationScoped
public class Boards {
    private static final Duration BURST = Duration.ofMillis(200);
    private static final Duration ANYWAY = Duration.ofSeconds(15);
    private static final Duration RETRY = Duration.ofSeconds(2);

    /** How many boards are kept, and how long one that nobody looks at. */
    private static final int MOST = 500;

    /** Facts that are read at once. */
    private static final int PAGE = 50_000;

    /** Facts after which a board that nobody watches is read anew. */
    private static final int FAR_BEHIND = 2000;

    private static final Duration UNUSED = Duration.ofHours(1);

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    Ledger ledger;

    @Inject
    Loops loops;

    /** A watched board is used at every reading, so that it stays as long as somebody watches. */
    private final Cache<Long, LiveBoard> live =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(UNUSED).build();

    private volatile boolean stopping;

    /** Reads the board now; if it cannot be read, the last one, marked stale. Refuses if there is no such exercise. */
    public LiveBoard.Shown now(long exerciseId) {
        return refresh(exerciseId, board(exerciseId));
    }

    /** The board now, for pages that show it beside other things: none, and told to the log, if it cannot be read. */
    public Optional<LiveBoard.Shown> ifReadable(long exerciseId) {
        try {
            return Optional.of(now(exerciseId));
        } catch (RuntimeException e) {
            loops.failed(nameOf(exerciseId), e);
            return Optional.empty();
        }
    }

    /**
     * The board of an exercise that a viewer watches until {@link #leave}. The first viewer's visit starts the reading.
     */
    public LiveBoard watch(long exerciseId) {
        LiveBoard board = board(exerciseId);
        refresh(exerciseId, board);
        if (board.enter()) {
            Thread.ofVirtual().name("board-" + exerciseId).start(() -> keepReading(exerciseId, board));
        }
        return board;
    }

    /** Only exercises that exist get one, so that made-up ids leave nothing behind. */
    private LiveBoard board(long exerciseId) {
        LiveBoard known = live.getIfPresent(exerciseId);
        if (known != null) {
            return known;
        }
        Board first = read(exerciseId, Optional.empty());
        LiveBoard board = live.get(exerciseId, id -> new LiveBoard());
        board.publish(first);
        return board;
    }

    /** The viewer has gone. */
    public void leave(LiveBoard board) {
        board.leave();
    }

    private void keepReading(long exerciseId, LiveBoard board) {
        try {
            while (!stopping && board.goOnReading()) {
                live.asMap().putIfAbsent(exerciseId, board);
                board.takeNews();
                boolean stale = refresh(exerciseId, board).stale();
                Thread.sleep(BURST);
                board.awaitNews(stale ? RETRY : ANYWAY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private LiveBoard.Shown refresh(long exerciseId, LiveBoard board) {
        try {
            Board newest =
                    read(exerciseId, board.shown().map(shown -> shown.board().progress()));
            loops.works(nameOf(exerciseId));
            return board.publish(newest);
        } catch (RuntimeException e) {
            loops.failed(nameOf(exerciseId), e);
            return board.markStale().orElseThrow(() -> e);
        }
    }

    private static String nameOf(long exerciseId) {
        return "reading the board of exercise " + exerciseId;
    }

    /** @param before how far the facts were folded already */
    private Board read(long exerciseId, Optional<BoardFold> before) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Exercise exercise = exercises.played(exerciseId);
            Scenario scenario = scenarios.of(exercise);
            List<Entrant> entrants = entrants(exerciseId);
            BoardFold progress =
                    before.filter(fold -> fold.isOf(entrants)).orElseGet(() -> BoardFold.of(scenario, entrants));
            return new Board(
                    exerciseId,
                    exercise.name(),
                    exercise.state(),
                    exercises.clock(exercise),
                    scenario,
                    entrants,
                    upToNow(exerciseId, progress),
                    exercises.now());
        });
    }

    private List<Entrant> entrants(long exerciseId) {
        return teams.of(exerciseId).stream()
                .map(team -> new Entrant(
                        team.id(),
                        team.name(),
                        team.region().name(),
                        Ranking.valueOf(team.entry().name())))
                .toList();
    }

    /**
     * Where a team stands where that depends on others, too ({@link Competition#comparesTeams}): by the public board, and by the
     * team's own facts since that stands still. Read in the caller's transaction, with what it has appended.
     *
     * @param own the team's facts, in order
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Standing standing(long exerciseId, Scenario scenario, long teamId, List<LedgerEntry> own) {
        return current(exerciseId, scenario).forPublic().standing(scenario, teamId, own);
    }

    /**
     * What each task is worth now before hints, by its id, as the public board says it. Read in the caller's transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ToIntFunction<String> worth(long exerciseId, Scenario scenario) {
        ScoringRules rules = ScoringRules.of(scenario);
        if (!rules.isDynamic()) {
            return task -> rules.of(task).points();
        }
        Scoreboard board = current(exerciseId, scenario).forPublic().joint();
        return task -> rules.worth(task, board);
    }

    private BoardFold current(long exerciseId, Scenario scenario) {
        List<Entrant> entrants = entrants(exerciseId);
        // Rehearsals have no board that anybody could look at.
        boolean hasBoard = exercises.get(exerciseId).isPublic();
        BoardFold known = Optional.of(exerciseId)
                .filter(id -> hasBoard)
                .flatMap(id -> board(id).shown())
                .map(shown -> shown.board().progress())
                .filter(fold -> fold.isOf(entrants))
                .orElseGet(() -> BoardFold.of(scenario, entrants));
        BoardFold now = upToNow(exerciseId, known);
        if (hasBoard && now.sequence() - known.sequence() > FAR_BEHIND) {
            Thread.ofVirtual().name("board-" + exerciseId).start(() -> now(exerciseId));
        }
        return now;
    }

    /** Page by page, so that a ledger of millions is never in memory as a whole. */
    private BoardFold upToNow(long exerciseId, BoardFold before) {
        BoardFold progress = before;
        List<LedgerEntry> page;
        do {
            page = ledger.movesAfter(progress.sequence(), exerciseId, PAGE);
            progress = progress.advance(page);
        } while (page.size() == PAGE);
        return progress;
    }

    void onFact(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ledger.Appended appended) {
        wake(appended.exerciseId());
    }

    void onMove(@Observes(during = TransactionPhase.AFTER_SUCCESS) Lifecycle.Moved moved) {
        wake(moved.exerciseId());
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        live.asMap().values().forEach(LiveBoard::wake);
    }

    private void wake(long exerciseId) {
        LiveBoard board = live.getIfPresent(exerciseId);
        if (board != null) {
            board.wake();
        }
    }
}
