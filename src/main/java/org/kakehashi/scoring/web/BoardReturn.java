package org.kakehashi.scoring.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.kakehashi.site.web.ReturnPlace;

/** Decisions are asked for at addresses of their own; they stand on the page of the team. */
@ApplicationScoped
class BoardReturn implements ReturnPlace {
    private static final Pattern FORMS = Pattern.compile("(/board/\\d+)/decisions(/teams/\\d+)/.*");

    @Override
    public Pattern addresses() {
        return FORMS;
    }
}
