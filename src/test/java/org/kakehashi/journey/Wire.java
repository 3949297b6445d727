package org.kakehashi.journey;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What visits cost on the wire: bytes with headers, as they were compressed, by what Chromium says that it received. */
final class Wire {
    private final Page page;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger answers = new AtomicInteger();

    Wire(Page page) {
        this.page = page;
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.on("Network.loadingFinished", event -> {
            bytes.addAndGet(event.get("encodedDataLength").getAsLong());
            answers.incrementAndGet();
        });
    }

    /** Bytes until the page is there with its faces and nothing more is asked for. */
    long visit(String path) {
        bytes.set(0);
        answers.set(0);
        page.navigate(path);
        page.evaluate("document.fonts.ready.then(() => true)");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return bytes.get();
    }

    /** What has come since the last visit began, whatever came late included. */
    long bytes() {
        return bytes.get();
    }

    /** How many answers the last visit had. */
    int answers() {
        return answers.get();
    }
}
