package org.kakehashi.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.kakehashi.site.web.ReturnPlace;

/** Forms of the staff list are answered at addresses of their own. */
@ApplicationScoped
class AccountReturn implements ReturnPlace {
    private static final Pattern FORMS = Pattern.compile("(/staff)/.*");

    @Override
    public Pattern addresses() {
        return FORMS;
    }
}
