package org.kakehashi.catalogue.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.kakehashi.site.web.ReturnPlace;

/** A build is asked for on the page of its image. */
@ApplicationScoped
class ImagesReturn implements ReturnPlace {
    private static final Pattern FORMS = Pattern.compile("(/images(?:/[^/]+)?)/(?:build|live)");

    @Override
    public Pattern addresses() {
        return FORMS;
    }
}
