package org.kakehashi.scoring.web.tabs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.scoring.Boards;
import org.kakehashi.scoring.LiveBoard;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.scoring.web.BoardAccess;
import org.kakehashi.scoring.web.BoardView;
import org.kakehashi.site.language.Language;

/** What the tabs of a hundred teams with eight services cost on the wire. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TabBytesTest {
    private static final Logger LOG = Logger.getLogger(TabBytesTest.class);

    @Inject
    PlayedDefence defences;

    @Inject
    Boards boards;

    @Inject
    TabTemplates templates;

    private TabParts parts(BoardTab tab, Language language) {
        var look = new TabLook(tab, BoardView.JOINT, language, false, Set.of(), "");
        return new TabParts(templates, new BoardAccess.Seat(true, Optional.empty()), look);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void theWholeIsSmallAndWhatATickChangesIsSmaller() {
        PlayedDefence.Played played = defences.start("Large", 100, 8, 6);
        defences.play(played, 0, 3, 7);
        LiveBoard.Shown before = boards.now(played.id());
        for (BoardTab tab : BoardTab.values()) {
            for (Language language : Language.known()) {
                int whole = bytes(parts(tab, language).whole(before));
                LOG.infof("%s %s: %d bytes", tab, language.tag(), whole);
                assertTrue(whole < 180_000, tab + " " + whole);
            }
        }
        defences.play(played, 3, 4, 8);
        LiveBoard.Shown after = boards.now(played.id());
        for (BoardTab tab : BoardTab.values()) {
            int patch =
                    bytes(parts(tab, Language.EN).patch(before.version(), after).orElseThrow());
            LOG.infof("%s: %d bytes for a tick", tab, patch);
            assertTrue(patch < 140_000, tab + " " + patch);
        }
        defences.append(
                played,
                List.of(new TickFact.TickOpened(played.at(4, 0), 4), PlayedDefence.capture(played, 4, 1, 0, 2, 0)));
        LiveBoard.Shown quiet = boards.now(played.id());
        for (BoardTab tab : BoardTab.values()) {
            int patch =
                    bytes(parts(tab, Language.EN).patch(after.version(), quiet).orElseThrow());
            assertTrue(patch < 200, tab + ": nothing counts before its tick is closed, yet " + patch);
        }
    }
}
