package org.kakehashi.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LookOnceIT {
    @Test
    void look() throws Exception {
        try (Platform platform = Platform.start(Path.of("target/look"), "1ead1ead");
                Browser browser = new Browser()) {
            Page en = browser.person(platform.address().toString(), "en");
            en.navigate("/");
            browser.look(en, "home-en");
            en.navigate("/sign-in");
            browser.look(en, "signin-en");
            Page ja = browser.person(platform.address().toString(), "ja", 390, 800, ColorScheme.DARK);
            ja.navigate("/");
            browser.look(ja, "home-ja-phone-dark");
            System.out.println(browser.complaints());
        }
    }
}
