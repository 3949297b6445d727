package org.kakehashi.webpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.site.PublicUrl;
import org.kakehashi.site.language.Language;

class PageHostsTest {
    private static final String LABEL = "abcdefghijklmnopqrstuvwxyz";
    private static final PageHosts LOCAL = new PageHosts(Optional.empty(), Optional.empty(), 8081);

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST", "play.localhost:80"})
    void onThisMachineEachVisitHasANameUnderLocalhost(String platform) {
        assertEquals("http://" + LABEL + ".localhost:8081", LOCAL.origin(LABEL, platform));
        assertFalse(LOCAL.isSecure());
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.5:8080", "range.example", "localhost.evil.example", "10.0.0.1"})
    void fromElsewhereThereIsNoPageWithoutNamesForIt(String platform) {
        NoHostForPages refused = assertThrows(NoHostForPages.class, () -> LOCAL.origin(LABEL, platform));
        assertTrue(refused.text().en().contains("KAKEHASHI_WEB_HOST"));
        assertTrue(refused.text().in(Language.JA).contains("KAKEHASHI_WEB_HOST"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "NONE",
            value = {
                "*.pages.example      | NONE                  | http://%s.pages.example:8081",
                "*.pages.example:90   | NONE                  | http://%s.pages.example:90",
                "*.pages.example      | http://range.example  | http://%s.pages.example",
                "*.pages.example      | https://range.example | https://%s.pages.example",
                "*.pages.example:8443 | https://range.example | https://%s.pages.example:8443",
            })
    void theOperatorsNamesAreUsedAsTheyAre(String wildcard, String publicUrl, String origin) {
        var hosts = new PageHosts(
                Optional.of(wildcard), Optional.ofNullable(publicUrl).map(PublicUrl::of), 8081);
        assertEquals(origin.formatted(LABEL), hosts.origin(LABEL, "anything"));
        String authority = origin.formatted(LABEL).replaceFirst("https?://", "");
        assertEquals(Optional.of(LABEL), hosts.label(authority));
        assertEquals(origin.startsWith("https"), hosts.isSecure());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pages.example",
                "*",
                "*.",
                "*pages.example",
                "https://*.pages.example",
                "a.*.example",
                "*.pages.example/",
                "*.-x",
                "*.x:port"
            })
    void aNameThatIsNoneIsRefusedAtTheStart(String wildcard) {
        assertThrows(
                IllegalArgumentException.class, () -> new PageHosts(Optional.of(wildcard), Optional.empty(), 8081));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8081",
                "abc.localhost:8081",
                "a.abcdefghijklmnopqrstuvwxyz.localhost",
                "abcdefghijklmnopqrstuvwxyz.localhost.evil.example",
                "abcdefghijklmnopqrstuvwxyz.evil.example",
                "abcdefghijklmnopqrstuvwxy1.localhost",
                "",
                "."
            })
    void noOtherHostIsAVisit(String host) {
        assertEquals(Optional.empty(), LOCAL.label(host));
    }

    @Test
    void hostNamesHaveNoCase() {
        assertEquals(Optional.of(LABEL), LOCAL.label(LABEL.toUpperCase(java.util.Locale.ROOT) + ".LocalHost:1"));
    }

    @Test
    void drawnLabelsAreLabels() {
        for (int i = 0; i < 100; i++) {
            assertTrue(HostLabels.isLabel(HostLabels.draw()));
        }
    }
}
