package org.kakehashi.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Windows of one real Chromium, each with a profile of its own that has kept nothing yet. */
final class Windows implements AutoCloseable {
    private static final String FIRST_PAINT = """
            new Promise((found) => new PerformanceObserver((list, observer) => {
              const paint = list.getEntriesByName("first-contentful-paint")[0];
              if (paint) {
                observer.disconnect();
                found(paint.startTime);
              }
            }).observe({ type: "paint", buffered: true }))""";

    private final Playwright playwright = Playwright.create();
    private final Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    private final URI platform;

    Windows(URI platform) {
        this.platform = platform;
    }

    /** A window of somebody who is signed in, with the session that this person has. */
    Page of(Person person) {
        Page page = stranger("en");
        for (String pair : person.cookies().split("; ")) {
            String[] cookie = pair.split("=", 2);
            page.context().addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(platform.toString())));
        }
        return page;
    }

    /** A window of somebody who was never here. */
    Page stranger(String language) {
        BrowserContext profile = chromium.newContext(new Browser.NewContextOptions()
                .setBaseURL(platform.toString())
                .setLocale(language)
                .setViewportSize(1366, 900));
        return profile.newPage();
    }

    /** From the begin of the navigation until something is seen, in ms; the window goes. */
    static double firstPaint(Page page, String path) {
        page.navigate(path);
        double paint = ((Number) page.evaluate(FIRST_PAINT)).doubleValue();
        page.context().close();
        return paint;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
