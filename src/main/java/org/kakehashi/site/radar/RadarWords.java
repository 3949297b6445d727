package org.kakehashi.site.radar;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What people read about a radar. */
@Bundle("radar")
interface RadarWords {
    RadarWords WORDS = Words.of(RadarWords.class);

    Text nothingYet();

    Text even(Text side, int value);

    Text between(Text side, Text best, int highest, Text worst, int lowest);

    Text value(int percent);

    Text noValue();
}
