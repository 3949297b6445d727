package org.kakehashi.site.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BothZonesTest {
    /** The nights on which Europe changes its clocks in 2026, a minute before and after; Japan never does. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-29T00:59:00Z | 29 Mar 2026, 01:59 CET · 29 Mar 2026, 09:59 JST
            2026-03-29T01:00:00Z | 29 Mar 2026, 03:00 CEST · 29 Mar 2026, 10:00 JST
            2026-10-25T00:59:59Z | 25 Oct 2026, 02:59 CEST · 25 Oct 2026, 09:59 JST
            2026-10-25T01:00:00Z | 25 Oct 2026, 02:00 CET · 25 Oct 2026, 10:00 JST
            2026-12-31T16:00:00Z | 31 Dec 2026, 17:00 CET · 1 Jan 2027, 01:00 JST
            """)
    void everyMomentIsUnambiguousInBothZones(Instant moment, String expected) {
        assertEquals(expected, BothZones.date(moment).en());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-10-25T00:30:00Z | 2026年10月25日 02:30 CEST · 2026年10月25日 09:30 JST
            2026-10-25T01:30:00Z | 2026年10月25日 02:30 CET · 2026年10月25日 10:30 JST
            """)
    void andInJapaneseToo(Instant moment, String expected) {
        assertEquals(expected, BothZones.date(moment).in(Language.JA));
    }
}
