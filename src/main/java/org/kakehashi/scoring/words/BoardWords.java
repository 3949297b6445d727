package org.kakehashi.scoring.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What the boards say with numbers in it, and what the wall says in two languages at once. */
@Bundle("board")
public interface BoardWords {
    BoardWords WORDS = Words.of(BoardWords.class);

    // Headline
    Text notBegun(String time);

    Text noPoints();

    Text noPointsAtAll();

    Text leads(String leaders, int points);

    Text shareLead(String leaders, int points);

    Text won(String leaders, int points);

    Text shareFirstPlace(String leaders, int points);

    // Regions
    Text eu();

    Text jp();

    Text perTeam();

    Text sideTotal(String sum, int teams);

    Text noTeams();

    Text euAhead(String by);

    Text jpAhead(String by);

    Text level();

    Text compared();

    // Ranking
    Text up(int places);

    Text down(int places);

    Text movedSince(String time);

    Text solvedOf(int solved, int all);

    // Headings of the wall
    Text bridge();

    Text ranking();

    Text finalStanding();

    Text scoreOverTime();

    Text scoreOfRegions();

    Text justNow();

    Text left();

    Text first();

    Text nothingYet();

    Text tasksLater();

    Text held(String elapsed);

    // feeds
    Text noSuchFeed();

    Text noSuchClass();

    Text noSuchExercise();
}
