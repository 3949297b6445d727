package org.kakehashi.webpage;

import org.kakehashi.account.Subject;
import org.kakehashi.range.access.PageTarget;
import org.kakehashi.site.language.Language;

/**
 * Somebody who has a page open.
 *
 * @param label the host name's first part, which nobody else has
 * @param language in which the platform talks to them
 * @param isPaused whether the exercise of the page is paused
 * @param isFrozen whether its nodes stand still with that
 */
public record Visit(
        String label, Subject visitor, PageTarget page, Language language, boolean isPaused, boolean isFrozen) {}
