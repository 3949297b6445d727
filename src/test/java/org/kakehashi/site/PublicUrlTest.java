package org.kakehashi.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.site.language.Language;

class PublicUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://range.example, https://range.example",
        "https://range.example/, https://range.example",
        "' https://range.example ', https://range.example",
        "HTTPS://Range.Example, https://range.example",
        "https://range.example:443/, https://range.example",
        "http://range.example:80, http://range.example",
        "http://range.example:443, http://range.example:443",
        "https://range.example:8443, https://range.example:8443",
        "https://range.example:8443/, https://range.example:8443",
        "http://192.168.1.5:8080, http://192.168.1.5:8080",
        "http://[fd00::5]:8080, http://[fd00::5]:8080",
        "http://class_room-1:8080, http://class_room-1:8080",
        "https://演習.example, https://xn--2dx207a.example"
    })
    void isReadAsBrowsersWriteOrigins(String given, String origin) {
        assertEquals(origin, PublicUrl.of(given).origin());
        assertEquals(origin.startsWith("https"), PublicUrl.of(given).isHttps());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "range.example",
                "range.example:8443",
                "//range.example",
                "localhost",
                "https:range.example",
                "https:/range.example",
                "https:///",
                "https://",
                "ftp://range.example",
                "ws://range.example",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://range.example/kakehashi",
                "https://range.example/kakehashi/",
                "https://range.example//",
                "https://range.example?",
                "https://range.example/?a=b",
                "https://range.example#top",
                "https://range.example/#",
                "https://user@range.example",
                "https://user:secret@range.example",
                "https://range.example:",
                "https://range.example:0",
                "https://range.example:65536",
                "https://range.example:https",
                "https://range example",
                "https://range.example\\kakehashi",
                "https://range..example",
                "https://*.example",
                "https://range.example, https://other.example",
                "https://[::1",
                "https://[:::1]",
                "https://::1",
                "ｈｔｔｐｓ://range.example"
            })
    void isRefusedInEveryLanguageWithWhatIsRight(String given) {
        WrongSetting wrong = assertThrows(WrongSetting.class, () -> PublicUrl.of(given));
        for (Language language : Language.known()) {
            String said = wrong.text().in(language);
            assertTrue(said.contains("KAKEHASHI_SITE_PUBLIC_URL") && said.contains("https://range.example"), said);
        }
    }

    @Test
    void aPasswordInItIsNotRepeated() {
        WrongSetting wrong = assertThrows(WrongSetting.class, () -> PublicUrl.of("https://me:secret@range.example/"));
        assertFalse(wrong.getMessage().contains("secret"), wrong.getMessage());
    }
}
