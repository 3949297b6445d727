package org.kakehashi.launch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kakehashi.launch.database.CannotStart;
import org.kakehashi.launch.database.FreePort;
import org.kakehashi.site.language.Language;

class PreflightTest {
    @Test
    void namesATakenPortAndTheWayOut() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            CannotStart refusal =
                    assertThrows(CannotStart.class, () -> Preflight.portIsFree("127.0.0.1", port, "KAKEHASHI_PORT"));
            assertTrue(refusal.text().en().contains(port) && refusal.text().en().contains("KAKEHASHI_PORT"));
            assertTrue(refusal.text().in(Language.JA).contains(port)
                    && refusal.text().in(Language.JA).contains("KAKEHASHI_PORT"));
        }
    }

    @Test
    void acceptsAFreePort() {
        assertDoesNotThrow(() -> Preflight.portIsFree("127.0.0.1", "0", "KAKEHASHI_PORT"));
    }

    @Test
    void refusesAPortThatIsNoNumber() {
        for (String port : new String[] {"abc", "-1", "65536", ""}) {
            assertThrows(CannotStart.class, () -> Preflight.portIsFree("127.0.0.1", port, "KAKEHASHI_PORT"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kakehashi.site.public-url, range.example, KAKEHASHI_SITE_PUBLIC_URL",
        "kakehashi.site.public-url, https://range.example/kakehashi, KAKEHASHI_SITE_PUBLIC_URL",
        "kakehashi.site.trusted-proxies, proxy.example, KAKEHASHI_SITE_TRUSTED_PROXIES",
        "kakehashi.web.host, pages.example, KAKEHASHI_WEB_HOST"
    })
    void namesTheSettingOfAWrongAddressAndWhatIsRight(String property, String wrong, String setting) {
        System.setProperty(property, wrong);
        try {
            CannotStart refusal = assertThrows(CannotStart.class, Preflight::addressesMakeSense);
            for (Language language : Language.known()) {
                String said = refusal.text().in(language);
                assertTrue(said.contains(wrong) && said.contains(setting), said);
            }
        } finally {
            System.clearProperty(property);
        }
    }

    @Test
    void saysWhyANamedDatabaseDoesNotAnswer() throws Exception {
        String url = "jdbc:mariadb://127.0.0.1:" + FreePort.draw() + "/kakehashi";
        CannotStart refusal = assertThrows(CannotStart.class, () -> Preflight.databaseAnswers(url));
        assertTrue(refusal.text().en().contains(url)
                && refusal.text().in(Language.JA).contains(url));
    }
}
