package org.kakehashi.webpage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CookieRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "NONE",
            value = {
                "theirs=1                                     | theirs=1",
                "a=1; kkh_page=secret; b=2                    | a=1; b=2",
                "kkh_session=stolen; a=1; language=ja         | a=1",
                "__Host-kkh_session=x; __Host-kkh_page=y; c=  | c=",
                "KKH_Session=x; kkh_page                      | NONE",
                "kkh_page_of_the_app=1                        | kkh_page_of_the_app=1",
                ";; ;                                         | NONE"
            })
    void aNodeSeesNoCookieOfThePlatform(String shown, String passed) {
        assertEquals(Optional.ofNullable(passed), CookieRules.inward(shown));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "NONE",
            value = {
                "sid=1; Path=/; HttpOnly                       | sid=1; Path=/; HttpOnly",
                "sid=1; Domain=range.example; Path=/           | sid=1; Path=/",
                "sid=1; DOMAIN = localhost;domain; max-age=5   | sid=1; max-age=5",
                "sid=1; Secure; SameSite=None; Partitioned     | sid=1",
                "sid=1; SameSite=Strict; secure                | sid=1; SameSite=Strict",
                "kkh_session=mine; Path=/                      | NONE",
                " kkh_page =mine                               | NONE",
                "__host-KKH_session=mine; Secure; Path=/       | NONE",
                "language=ja                                   | NONE",
                "no-value                                      | NONE",
                "sid=a=b==; Path=/x                            | sid=a=b==; Path=/x"
            })
    void aNodesCookieStaysOnItsPage(String sent, String passed) {
        assertEquals(Optional.ofNullable(passed), CookieRules.outward(sent, false));
    }

    @Test
    void withTlsACookieKeepsWhatNeedsIt() {
        assertEquals(
                Optional.of("__Host-sid=1; Secure; Path=/; SameSite=None; Partitioned"),
                CookieRules.outward("__Host-sid=1; Secure; Path=/; SameSite=None; Partitioned; Domain=x", true));
    }

    @Test
    void anEndlessCookieIsDropped() {
        assertEquals(Optional.empty(), CookieRules.outward("a=" + "x".repeat(4096), false));
    }

    @Test
    void aVisitIsKnownByExactlyOneCookieOfItsName() {
        assertEquals(Optional.of("s3cret"), CookieRules.secret(List.of("a=1; kkh_page=s3cret", "b=2"), false));
        assertEquals(Optional.empty(), CookieRules.secret(List.of("kkh_page=a; kkh_page=b"), false));
        assertEquals(Optional.empty(), CookieRules.secret(List.of("kkh_page=a", "kkh_page=a"), false));
        assertEquals(Optional.empty(), CookieRules.secret(List.of("kkh_page=s3cret"), true));
        assertEquals(Optional.of("x"), CookieRules.secret(List.of("__Host-kkh_page=x; kkh_page=tossed"), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kkh_page", "kkh_page=", "kkh_pages=1", "akkh_page=1"})
    void nothingElseIsAVisit(String cookies) {
        assertEquals(Optional.empty(), CookieRules.secret(List.of(cookies), false));
    }

    @Test
    void theCookieOfAVisitCannotBeReadNorSentAlongByOthers() {
        assertEquals("kkh_page=s; Path=/; HttpOnly; SameSite=Lax", CookieRules.visit("s", false));
        assertEquals("__Host-kkh_page=s; Path=/; HttpOnly; SameSite=Lax; Secure", CookieRules.visit("s", true));
    }
}
