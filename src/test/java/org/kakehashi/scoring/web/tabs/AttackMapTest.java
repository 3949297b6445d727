package org.kakehashi.scoring.web.tabs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Ranking;
import org.kakehashi.scoring.track.attackdefence.view.CaptureFlow;

/** The map against figures computed by hand. */
class AttackMapTest {
    private static final Entrant LYON = new Entrant(1, "Lyon", "EU");
    private static final Entrant KYOTO = new Entrant(2, "京都", "JP");
    private static final Entrant PORTO = new Entrant(3, "Porto", "EU");
    private static final Entrant NOP = new Entrant(4, "NOP", "JP", Ranking.NOP);

    private final AttackMap map = AttackMap.of(
            List.of(LYON, KYOTO, PORTO, NOP),
            List.of(
                    new CaptureFlow(LYON, KYOTO, 4, 1),
                    new CaptureFlow(KYOTO, LYON, 2, 0),
                    new CaptureFlow(LYON, PORTO, 1, 0)));

    /**
     * Two places on the EU's shore are 500 high each, Japan's one is 1000. Arrows leave 0.14 of a place above its middle and
     * arrive as far below: Lyon's leave at 0.36 · 500 = 180 and arrive at 320, Porto's arrive at 1.64 · 500 = 820, those of 京都
     * leave at 360 and arrive at 640. Four flags are 12 wide.
     */
    @Test
    void arrowsGoFromWhoTookToWhoLost() {
        assertEquals(
                List.of(
                        new AttackMap.Arc(Region.EU, "M0 180C250 180 250 820 0 820", "M0 820h0", "3.0", 1, false),
                        new AttackMap.Arc(Region.JP, "M1000 360C600 360 400 320 0 320", "M0 320h0", "6.0", 2, false),
                        new AttackMap.Arc(
                                Region.EU, "M0 180C400 180 600 640 1000 640", "M1000 640h0", "12.0", 4, true)),
                map.arcs());
        assertEquals(4, map.widest());
        assertEquals(7, map.flags());
    }

    @Test
    void regionsAreSums() {
        assertEquals(new AttackMap.Crossing(Region.EU, Region.JP, 4, 1), map.crossing(Region.EU, Region.JP));
        assertEquals(new AttackMap.Crossing(Region.JP, Region.EU, 2, 0), map.crossing(Region.JP, Region.EU));
        assertEquals(new AttackMap.Crossing(Region.EU, Region.EU, 1, 0), map.crossing(Region.EU, Region.EU));
        assertEquals(new AttackMap.Crossing(Region.JP, Region.JP, 0, 0), map.crossing(Region.JP, Region.JP));
    }

    @Test
    void teamsStandOnTheirShoresWithWhatTheyTookAndLost() {
        assertEquals(
                List.of("EU1 5 2", "EU2 0 1", "JP1 2 4"),
                map.shores().stream()
                        .flatMap(shore -> shore.places().stream())
                        .map(place -> place.mark() + " " + place.taken() + " " + place.lost())
                        .toList(),
                "and the NOP team does not play");
    }

    /** Of twenty EU teams the fifteen that had most to do have a place; the sixteenth place is that of the other five. */
    @Test
    void thoseWithoutAPlaceStandTogetherAndNothingIsLost() {
        List<Entrant> teams = new ArrayList<>(IntStream.rangeClosed(1, 20)
                .mapToObj(i -> new Entrant(i, "team " + i, "EU"))
                .toList());
        var tokyo = new Entrant(21, "東京", "JP");
        teams.add(tokyo);
        AttackMap crowded = AttackMap.of(
                teams,
                IntStream.rangeClosed(1, 20)
                        .mapToObj(i -> new CaptureFlow(teams.get(i - 1), tokyo, i, 0))
                        .toList());
        List<AttackMap.Place> places = crowded.shores().getFirst().places();
        assertEquals(16, places.size());
        assertEquals(5, places.getLast().teams());
        assertEquals(1 + 2 + 3 + 4 + 5, places.getLast().taken());
        assertEquals(
                210,
                crowded.arcs().stream().collect(Collectors.summingInt(AttackMap.Arc::flags)),
                "all that was captured is drawn");
    }
}
