package org.kakehashi.scoring.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What the tabs beside the board say, on pages and in two languages at once on walls. */
@Bundle("tabs")
public interface TabWords {
    TabWords WORDS = Words.of(TabWords.class);

    Text of(Text tab, String exercise);

    Text views();

    // Names of the tabs
    Text board();

    Text services();

    Text progress();

    Text firsts();

    Text attacks();

    Text unknownView(String name, String known);

    // Ticks
    Text tick();

    Text noTick();

    Text asOfTick(int tick);

    Text otherTick(int tick);

    Text voidTick(int asked, int tick);

    Text walk();

    Text firstTick();

    Text earlierTick();

    Text laterTick();

    Text newestTick();

    Text whichTick();

    Text show();

    Text voided(int ticks);

    // Matrix
    Text team();

    Text total();

    Text offence();

    Text defence();

    Text serviceLevel();

    Text resets();

    Text state();

    Text changeBrief();

    Text rankBrief();

    Text cell();

    Text cellRead();

    Text firstOfStore();

    Text upOf(long up, long checked);

    Text allTeams();

    // Score over time
    Text time();

    Text asTable();

    Text chartSays(String time);

    Text frozenAt(String time);

    Text choose();

    Text noTeams();

    // First captures
    Text tasks();

    Text stores();

    Text by();

    Text from();

    Text nobodyYet();

    Text nobody();

    Text noFirsts();

    Text tasksLater();

    // Attack map
    Text mapSays(int flags, int euToJp, int jpToEu);

    Text noCaptures();

    Text taken();

    Text lost();

    Text others(int teams);

    Text within();

    Text acrossFromEu();

    Text acrossFromJp();

    Text newWithTick(int flags);

    Text keyWidth(int flags);

    Text keyDot();

    Text keyFresh();

    Text flags();

    Text ofWhichNew();

    Text largest();

    Text largestNew();

    Text attacker();

    Text victim();

    Text largestOf(int shown, int all);
}
