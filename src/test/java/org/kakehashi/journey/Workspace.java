package org.kakehashi.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** The workspace of a trainee, used as a trainee would. */
final class Workspace {
    private Workspace() {}

    /** A task, in sight and unfolded; waits until it has opened. */
    static Locator task(Page page, String id) {
        Locator card = page.locator("[data-task=" + id + "]");
        Locator details = card.locator("details.task");
        details.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        show(page, "tasks");
        if (details.getAttribute("open") == null) {
            details.locator("summary").first().click();
        }
        return card;
    }

    /** Brings a part to the front: {@code briefing}, {@code tasks}, {@code map} or {@code log}; on a phone {@code terminal} too. */
    static void show(Page page, String part) {
        Locator links = page.locator("#parts a[href='#" + part + "']:visible, .dock a[href='#" + part + "']:visible");
        if (links.count() > 0) {
            links.first().click();
        }
    }

    /** Whether anything of the page itself is out of sight. */
    static boolean scrolls(Page page) {
        return (boolean) page.evaluate("""
                () => {
                  const all = document.documentElement;
                  return all.scrollHeight > innerHeight || all.scrollWidth > innerWidth;
                }""");
    }
}
