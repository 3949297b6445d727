package org.kakehashi.site.web.design;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What people could have written, for parts that show it in two languages. */
@Bundle("sample")
interface SampleWords {
    SampleWords WORDS = Words.of(SampleWords.class);

    Text warningLate();

    Text lawyer();

    Text callFirst();

    Text oneName();

    Text fourMinutes();

    Text certainty();

    Text technical();

    Text communication();

    Text legal();

    Text cooperation();

    Text leadership();

    Text europe();

    Text japan();
}
