package org.kakehashi.workbench.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.kakehashi.site.web.ReturnPlace;

/** The forms of a scenario, of a version, a folder or a rehearsal stand on its page. */
@ApplicationScoped
class WorkbenchReturn implements ReturnPlace {
    private static final Pattern FORMS = Pattern.compile(
            "(/scenarios/(?:rehearsals/|folders/)?[^/]+(?:/(?:files|edit|versions/\\d+))?)/(?:release|archive|clone|rehearse|cancel|discard|live|upload|rename|remove)(?:/.*)?");

    @Override
    public Pattern addresses() {
        return FORMS;
    }
}
