package org.kakehashi.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Real Chromium, one profile for each person, with screenshots and accessibility scans. */
public final class Browser implements AutoCloseable {
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final List<String> SERIOUS = List.of("serious", "critical");
    private static final AxeRunOptions RULES = rules();

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser chromium;

    /** Complaints of the console that are nobody's wish, unlike those about requests that a test lets fail. */
    private static final List<String> UNWANTED =
            List.of("Content Security Policy", "Cross-Origin-", "htmx:oob", "htmx:target", "htmx:swap");

    /** What the pages complained about: script errors, and what is unwanted. */
    private final List<String> complaints = new ArrayList<>();

    /** @param more arguments of Chromium */
    public Browser(String... more) {
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                        .setArgs(Stream.concat(ARGUMENTS.stream(), Stream.of(more))
                                .toList()));
    }

    /** A person at a desk, with the browser set to a language. */
    Page person(String base, String language) {
        return person(base, language, 1360, 900, ColorScheme.LIGHT);
    }

    public Page person(String base, String language, int width, int height, ColorScheme scheme) {
        return page(profile(base, language).setColorScheme(scheme).setViewportSize(width, height));
    }

    /** A person whose browser runs no script. */
    public Page personWithoutScript(String base, String language) {
        return page(profile(base, language).setJavaScriptEnabled(false).setViewportSize(1360, 900));
    }

    private static com.microsoft.playwright.Browser.NewContextOptions profile(String base, String language) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(base)
                .setLocale(language)
                .setTimezoneId(language.startsWith("ja") ? "Asia/Tokyo" : "Europe/Brussels");
    }

    private Page page(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = chromium.newContext(options);
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (UNWANTED.stream().anyMatch(message.text()::contains)) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** Signs out by the menu of the bar. */
    static void signOut(Page page) {
        page.locator("#menu > summary").click();
        page.locator("form[action='/sign-out'] button").click();
    }

    /** Takes a picture of the whole page. */
    public void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Takes a picture of what a window shows, for README and documentation: {@code deploy/pictures} puts it there. */
    void pictureForReaders(Page page, String name, int width, int height) {
        var before = page.viewportSize();
        page.setViewportSize(width, height);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("for-readers/" + name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
        page.setViewportSize(before.width, before.height);
    }

    /** Describing what passes takes half of the time of a scan. */
    private static AxeRunOptions rules() {
        var levels = new AxeRunOnlyOptions();
        levels.setType("tag");
        levels.setValues(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
        var rules = new AxeRunOptions();
        rules.setRunOnly(levels);
        rules.setResultTypes(List.of("violations"));
        return rules;
    }

    /**
     * Takes a picture of the whole page and scans it; serious findings fail. The scan ends in the page itself, not in a second
     * one, which only frames of other origins would need.
     */
    public void look(Page page, String name) {
        picture(page, name);
        List<String> findings = new AxeBuilder(page)
                .options(RULES).setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " " + rule.getHelp() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .limit(3)
                                        .toList())
                        .toList();
        assertEquals(List.of(), findings, name);
    }

    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
