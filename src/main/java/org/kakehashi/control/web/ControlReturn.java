package org.kakehashi.control.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.kakehashi.site.web.ReturnPlace;

/** Confirmations and forms stand on the page of their exercise or team. */
@ApplicationScoped
class ControlReturn implements ReturnPlace {
    private static final Pattern FORMS = Pattern.compile(
            "(/exercises/(?:new|\\d+(?:/teams/-?\\d+)?))/(?:steps|rows|live|members|nodes|reset|announcements)(?:/.*)?");

    @Override
    public Pattern addresses() {
        return FORMS;
    }
}
