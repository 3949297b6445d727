package org.kakehashi.scoring.web;

import org.kakehashi.scoring.LiveBoard;
import org.kakehashi.site.language.Language;

/** What one viewer's stream sends: always the whole board in the viewer's view and language. */
record LiveParts(BoardTemplates templates, BoardView view, Language language) {
    String all(LiveBoard.Shown shown) {
        return status(shown) + templates.parts(shown, view, language);
    }

    String status(LiveBoard.Shown shown) {
        return templates.status(shown, language);
    }
}
