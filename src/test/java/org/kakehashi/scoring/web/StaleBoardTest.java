package org.kakehashi.scoring.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.scoring.Boards;
import org.kakehashi.scoring.LiveBoard;
import org.kakehashi.scoring.fact.SampleFacts.Kind;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Language;

/** The board while the ledger cannot be read: its table is moved away and back. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StaleBoardTest {
    @Inject
    PlayedExercise exercise;

    @Inject
    Boards boards;

    @Inject
    BoardTemplates templates;

    @Inject
    EntityManager database;

    private PlayedExercise.Played played;
    private boolean away;

    @BeforeEach
    void aBoardThatWasSeen() {
        played = exercise.start();
        exercise.fact(played, played.lyon(), Kind.SOLVED, "find-leak");
        boards.now(played.id());
    }

    @AfterEach
    void tableIsBack() {
        if (away) {
            rename("fact_away", "fact");
            away = false;
        }
    }

    private LiveParts page(Language language) {
        return new LiveParts.OfBoard(
                templates, new BoardAccess.Seat(true, Optional.empty()), BoardView.JOINT, language, false);
    }

    private void rename(String from, String to) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("rename table " + from + " to " + to)
                        .executeUpdate());
    }

    private void takeTableAway() {
        rename("fact", "fact_away");
        away = true;
    }

    @Test
    void theLastBoardStaysAndSaysFromWhenItIs() {
        LiveBoard.Shown before = boards.now(played.id());
        takeTableAway();
        LiveBoard.Shown stale = boards.now(played.id());
        assertTrue(stale.stale());
        assertEquals(before.board(), stale.board());
        assertTrue(page(Language.EN).status(stale).contains("this is the last board that was read"));
        assertTrue(page(Language.JA).status(stale).contains("最後に取得したスコアボード"));
        tableIsBack();
        assertFalse(boards.now(played.id()).stale());
    }

    @Test
    void viewersAreToldAndSeeNewBoardsWhenItIsBack() throws InterruptedException {
        LiveBoard board = boards.watch(played.id());
        try {
            takeTableAway();
            boards.now(played.id());
            assertTrue(board.next(0, Duration.ofSeconds(1)).orElseThrow().stale());
            tableIsBack();
            await().atMost(Duration.ofSeconds(60)).until(() -> !board.newest().stale());
        } finally {
            boards.leave(board);
        }
    }

    @Test
    void aBoardThatWasNeverThereIsRefused() {
        assertThrows(Refused.class, () -> boards.now(999_999_999));
    }
}
