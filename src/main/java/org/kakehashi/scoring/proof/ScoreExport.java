package org.kakehashi.scoring.proof;

import static org.kakehashi.scoring.words.ScoreFileWords.WORDS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPOutputStream;
import org.hibernate.Session;
import org.kakehashi.scoring.Board;
import org.kakehashi.scoring.BoardFold;
import org.kakehashi.scoring.Boards;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.site.Refused;

/**
 * Writes the ledger of an exercise, its configuration and its boards as one file. Facts are read page by page, each in a
 * transaction of its own, so that millions of them take little memory and no connection for long. The boards are those that the
 * platform shows, not computed for the file: whoever checks it finds out if the two differ.
 */
@ApplicationScoped
public class ScoreExport {
    /** Facts read at once; some hundred bytes each. */
    private static final int PAGE = 5_000;

    /** Exports that are written at the same time, each at the pace of who downloads it. */
    private static final int AT_ONCE = 8;

    private static final int BUFFER = 65_536;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /** The refusal of one export more. */
    public static class ExportsAreBusy extends Refused {
        ExportsAreBusy() {
            super(Reason.UNAVAILABLE, WORDS.exportsAreBusy());
        }
    }

    @Inject
    Boards boards;

    @Inject
    Ledger ledger;

    @Inject
    Session session;

    /**
     * An export that is about to be written.
     *
     * @param last number of the last fact that is in it
     */
    public record Prepared(Board board, long last) {
        public boolean isFinal() {
            return board.progress().finalSince().isPresent();
        }

        /** What the file is called, such as {@code ledger-12-final.scores.gz}. */
        public String fileName() {
            return "ledger-" + board.exerciseId() + (isFinal() ? "-final" : "") + ".scores.gz";
        }
    }

    /** The digest of what an exercise is scored by, as files state it. */
    public String rulesOf(Board board) {
        return ScoreFileWriter.digest(rules(board));
    }

    private static ScoreRules rules(Board board) {
        return new ScoreRules(board.scenario(), board.teams());
    }

    /** The board as it is now, and all facts that it tells, with those after it that move nothing. */
    public Prepared prepare(long exerciseId) {
        Board board = boards.now(exerciseId).board();
        long end = ledger.end(exerciseId).sequence();
        long last = ledger.movesAfter(board.progress().sequence(), exerciseId, 1).stream()
                .findFirst()
                .map(next -> Math.min(end, next.sequence() - 1))
                .orElse(end);
        return new Prepared(board, last);
    }

    /**
     * Writes it.
     *
     * @throws ExportsAreBusy before anything is written
     * @throws IOException if whoever takes it does not any more
     */
    public void write(Prepared prepared, OutputStream out) throws IOException {
        if (!places.tryAcquire()) {
            throw new ExportsAreBusy();
        }
        try {
            var gzip = new GZIPOutputStream(out, BUFFER);
            var buffered = new BufferedOutputStream(gzip, BUFFER);
            writeAll(prepared, buffered);
            buffered.flush();
            gzip.finish();
            out.flush();
        } finally {
            places.release();
        }
    }

    private void writeAll(Prepared prepared, OutputStream out) throws IOException {
        Board board = prepared.board();
        BoardFold fold = board.progress();
        var writer = new ScoreFileWriter(out, rules(board));
        writer.begin(new ScoreFileHead(
                board.exerciseId(),
                board.exercise(),
                board.state().name(),
                prepared.isFinal(),
                fold.frozenSince().isPresent(),
                board.asOf()));
        long after = 0;
        List<SealedFacts.Sealed> page;
        do {
            page = page(board.exerciseId(), after, prepared.last());
            for (SealedFacts.Sealed fact : page) {
                writer.fact(fact.previous(), fact.hash(), fact.json());
                after = fact.sequence();
            }
        } while (page.size() == PAGE);
        writer.end(fold);
    }

    private List<SealedFacts.Sealed> page(long exerciseId, long after, long last) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.doReturningWork(
                        connection -> SealedFacts.page(connection, exerciseId, after, last, PAGE)));
    }
}
