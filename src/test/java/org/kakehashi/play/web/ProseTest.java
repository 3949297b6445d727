package org.kakehashi.play.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProseTest {
    @Test
    void rendersListsAndCode() {
        assertEquals(
                "<p>Read <code>KKH{...}</code>:</p>\n<ul>\n<li>one</li>\n</ul>\n",
                Prose.html("Read `KKH{...}`:\n\n- one").toString());
    }

    @Test
    void showsHtmlAsTypedAndDropsScriptLinks() {
        String html = Prose.html("<script>alert(1)</script>\n\n[x](javascript:alert(1)) <b onclick=x>")
                .toString();
        assertFalse(html.contains("<script") || html.contains("javascript:") || html.contains("<b"), html);
    }

    @Test
    void joinsLinesOfJapaneseWithoutASpaceButKeepsWordsApart() {
        assertEquals("<p>海外のパートナー企業</p>\n", Prose.html("海外の\nパートナー企業").toString());
        assertEquals("<p>two\nwords</p>\n", Prose.html("two\nwords").toString());
        assertEquals(
                "<p>です。</p>\n<ul>\n<li>何</li>\n</ul>\n",
                Prose.html("です。\n\n- 何").toString());
    }

    @Test
    void spacesAroundCodeStayBetweenWordsAndGoBetweenJapanese() {
        assertEquals(
                "<p>工場内で<code>files</code>という</p>\n",
                Prose.html("工場内で `files` という").toString());
        assertEquals(
                "<p>Ask <code>a b</code> now</p>\n", Prose.html("Ask `a b` now").toString());
        assertEquals(
                "<p><code>curl</code>、<code>nmap</code></p>\n",
                Prose.html("`curl`、 `nmap`").toString());
    }

    @Test
    void aMomentIsToldInBothZonesWithItsDayAndSummerTime() {
        assertEquals("21 Nov 16:30 CET · 22 Nov 00:30 JST", Moments.both(Instant.parse("2026-11-21T15:30:00Z"), "en"));
        assertEquals("7月1日 09:00 CEST · 7月1日 16:00 JST", Moments.both(Instant.parse("2026-07-01T07:00:00Z"), "ja"));
    }
}
