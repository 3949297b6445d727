package org.kakehashi.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.timeline.ExerciseClock;
import org.kakehashi.exercise.timeline.ExerciseClock.Kind;
import org.kakehashi.exercise.timeline.ExerciseClock.Move;

class TwinRulerTest {
    private static final Instant NINE = Instant.parse("2026-11-30T08:00:00Z");
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @Test
    void beforePlayThereIsNone() {
        assertEquals(Optional.empty(), TwinRuler.of(new ExerciseClock(TWO_HOURS, List.of()), NINE));
    }

    @Test
    void bothZonesStandAtEveryTick() {
        TwinRuler ruler = at(47, new Move(Kind.START, NINE));
        assertEquals("CET 09:00/17:00", ruler.europe() + " " + words(ruler.start()));
        assertEquals("09:47/17:47", ruler.now().map(TwinRulerTest::words).orElse(""));
        assertEquals("11:00/19:00", words(ruler.end()));
        assertEquals(
                List.of(
                        "09:00/17:00",
                        "09:15/17:15",
                        "09:30/17:30",
                        "10:00/18:00",
                        "10:15/18:15",
                        "10:30/18:30",
                        "10:45/18:45"),
                ruler.ticks().stream().map(TwinRulerTest::words).toList(),
                "without the one that the mark of now would cover");
        assertEquals(1, ruler.played().size());
        assertEquals(
                ruler.now().map(TwinRuler.Tick::x).orElse(0),
                ruler.played().getFirst().to());
    }

    @Test
    void aPauseIsAGapAndMovesTheEnd() {
        TwinRuler ruler = at(
                60,
                new Move(Kind.START, NINE),
                new Move(Kind.PAUSE, NINE.plus(Duration.ofMinutes(20))),
                new Move(Kind.RESUME, NINE.plus(Duration.ofMinutes(50))));
        assertEquals(2, ruler.played().size());
        assertTrue(ruler.played().getFirst().to() < ruler.played().getLast().from());
        assertEquals("11:30/19:30", words(ruler.end()));
    }

    @Test
    void noLabelCoversAnother() {
        for (int minute = 0; minute <= 120; minute++) {
            TwinRuler ruler = at(minute, new Move(Kind.START, NINE));
            List<Integer> places = Stream.of(ruler.ticks().stream(), ruler.now().stream(), Stream.of(ruler.end()))
                    .flatMap(ticks -> ticks)
                    .filter(TwinRuler.Tick::labelled)
                    .map(TwinRuler.Tick::x)
                    .sorted()
                    .toList();
            for (int i = 1; i < places.size(); i++) {
                assertTrue(places.get(i) - places.get(i - 1) >= 40, "minute " + minute + ": " + places);
            }
            assertTrue(ruler.end().labelled());
        }
    }

    @Test
    void afterTheEndNothingIsNow() {
        TwinRuler ruler = at(500, new Move(Kind.START, NINE), new Move(Kind.END, NINE.plus(Duration.ofMinutes(90))));
        assertEquals(Optional.empty(), ruler.now());
        assertEquals("10:30/18:30", words(ruler.end()));
        assertEquals(ruler.to(), ruler.end().x());
    }

    private static TwinRuler at(int minute, Move... moves) {
        return TwinRuler.of(new ExerciseClock(TWO_HOURS, List.of(moves)), NINE.plus(Duration.ofMinutes(minute)))
                .orElseThrow();
    }

    private static String words(TwinRuler.Tick tick) {
        return tick.eu() + "/" + tick.jp();
    }
}
