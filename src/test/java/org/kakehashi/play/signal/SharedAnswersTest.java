package org.kakehashi.play.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kakehashi.play.signal.SharedAnswers.Pair;
import org.kakehashi.play.signal.SharedAnswers.WrongAnswer;

class SharedAnswersTest {
    private static WrongAnswer wrong(String task, String answer, long team, int second) {
        return new WrongAnswer(task, answer, team, Instant.ofEpochSecond(second));
    }

    @Test
    void twoTeamsWithTheSameWrongAnswersAreToldThoseWhoShareMostFirst() {
        List<Pair> pairs = SharedAnswers.of(
                List.of(
                        wrong("a", "x", 2, 20),
                        wrong("a", "x", 1, 10),
                        wrong("b", "y", 1, 30),
                        wrong("b", "y", 3, 40),
                        wrong("c", "z", 3, 50),
                        wrong("c", "z", 1, 60),
                        wrong("c", "other", 2, 70)),
                10);
        assertEquals(2, pairs.size());
        assertEquals(
                List.of(1L, 3L),
                List.of(pairs.getFirst().team(), pairs.getFirst().other()));
        assertEquals(2, pairs.getFirst().answers().size());
        assertEquals(
                List.of(new SharedAnswers.Shared("a", Instant.ofEpochSecond(10), Instant.ofEpochSecond(20), 2)),
                pairs.getLast().answers());
    }

    @Test
    void aMistakeThatManyMakeSaysNothing() {
        List<WrongAnswer> wrong = new ArrayList<>();
        for (int team = 1; team <= SharedAnswers.FEW; team++) {
            wrong.add(wrong("a", "x", team, team));
        }
        assertEquals(3, SharedAnswers.of(wrong, 10).size());
        assertEquals(1, SharedAnswers.of(wrong, 1).size());
        wrong.add(wrong("a", "x", 9, 9));
        assertEquals(List.of(), SharedAnswers.of(wrong, 10));
    }
}
