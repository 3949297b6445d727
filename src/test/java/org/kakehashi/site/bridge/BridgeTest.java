package org.kakehashi.site.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kakehashi.site.bridge.Bridge.Share;
import org.kakehashi.site.bridge.Bridge.Shore;
import org.kakehashi.site.language.Language;

class BridgeTest {
    private static final Pattern X = Pattern.compile("[ML](-?[0-9.]+) ");

    private static List<Share> shore(int teams, int... solved) {
        return IntStream.of(solved).mapToObj(many -> new Share(many, teams)).toList();
    }

    private static BridgePicture picture(Bridge bridge) {
        return new BridgePicture(bridge, Language.EN);
    }

    private static String print(Bridge bridge) {
        return bridge.stones().stream()
                .map(stone -> stone.shore().name().charAt(0) + "" + stone.task() + (stone.laid() ? "#" : "."))
                .collect(Collectors.joining(" "));
    }

    @Test
    void aStoneIsLaidWhenHalfOfItsShoreHasSolvedTheTask() {
        assertEquals("E1# E2# E3. B4. J3. J2. J1#", print(Bridge.of(shore(4, 4, 2, 1, 0), shore(3, 2, 1, 0, 0))));
    }

    @Test
    void theKeystoneTakesBothShoresWithAllTheirStones() {
        assertEquals("E1# B2# J1#", print(Bridge.of(shore(2, 1, 1), shore(2, 2, 1))));
        assertEquals("E1# B2. J1#", print(Bridge.of(shore(2, 2, 2), shore(3, 2, 1))));
        assertEquals("E1. B2. J1#", print(Bridge.of(shore(2, 0, 2), shore(2, 2, 2))));
        assertEquals("B1#", print(Bridge.of(shore(1, 1), shore(1, 1))));
    }

    @Test
    void oneRegionAloneReachesFromItsShoreToTheOther() {
        assertEquals("E1# E2. E3.", print(Bridge.of(shore(2, 1, 0, 0), List.of())));
        assertEquals("J3. J2. J1#", print(Bridge.of(List.of(), shore(2, 1, 0, 0))));
        assertEquals("", print(Bridge.of(List.of(), List.of())));
    }

    @Test
    void whatIsNotYetLaidFillsByTheShareFromTheInnerEdge() {
        List<BridgePicture.Piece> pieces =
                picture(Bridge.of(shore(5, 2, 0), shore(5, 0, 1))).stones();
        assertEquals(
                List.of("st", "part-eu", "key", "part-jp", "st"),
                pieces.stream().map(BridgePicture.Piece::look).toList());
        assertEquals(first(pieces.get(0)), first(pieces.get(1)), "both begin at the inner edge");
    }

    private static String first(BridgePicture.Piece piece) {
        return piece.path().substring(0, piece.path().indexOf('L'));
    }

    @Test
    void theWordsSayWhatThePictureShows() {
        BridgePicture picture = picture(Bridge.of(shore(1, 1, 1, 0), shore(1, 1, 0, 0)));
        assertEquals("3 of 5 stones laid", picture.count().en());
        assertEquals(
                "3 of 5 stones of the bridge laid: 2 from the EU’s shore, 1 from Japan’s; the keystone is open",
                picture.label());
        assertEquals(
                "橋の石は5個のうち5個が架かっています。EU側2個、日本側2個、要石は設置済み",
                new BridgePicture(Bridge.of(shore(1, 1, 1, 1), shore(1, 1, 1, 1)), Language.JA).label());
        assertEquals(
                "0 of 1 stone laid",
                picture(Bridge.of(shore(1, 0), List.of())).count().en());
        assertEquals(List.of(), picture(Bridge.open()).inscriptions());
        assertFalse(picture(Bridge.open()).label().matches(".*[0-9].*"));
    }

    /** Over random exercises of 1 to 60 tasks and 2 to 40 teams, also of one region only. */
    @Test
    void neverAreThereMoreStonesThanTasksAndTextEqualsPicture() {
        var random = new Random(8);
        for (int i = 0; i < 500; i++) {
            int tasks = 1 + random.nextInt(60);
            List<Share> eu = random(random, tasks, 1 + random.nextInt(20));
            List<Share> jp = random(random, tasks, 1 + random.nextInt(20));
            switch (random.nextInt(6)) {
                case 0 -> eu = List.of();
                case 1 -> jp = List.of();
                default -> {}
            }
            check(Bridge.of(eu, jp), eu.isEmpty() || jp.isEmpty() ? tasks : 2 * tasks - 1);
        }
    }

    private static void check(Bridge bridge, int stones) {
        assertEquals(stones, bridge.all());
        assertEquals(
                bridge.laid(),
                bridge.laid(Shore.EU) + bridge.laid(Shore.BOTH) + bridge.laid(Shore.JP),
                bridge::toString);
        assertTrue(bridge.laid(Shore.BOTH) == 0 || bridge.laid() == bridge.all(), bridge::toString);
        BridgePicture picture = picture(bridge);
        List<String> looks =
                picture.stones().stream().map(BridgePicture.Piece::look).toList();
        assertEquals(
                bridge.laid(),
                looks.stream().filter(look -> look.contains("laid")).count());
        assertEquals(
                bridge.all(),
                looks.stream().filter(look -> !look.startsWith("part")).count());
        assertTrue(picture.count().en().startsWith(bridge.laid() + " of " + bridge.all() + " "));
        assertTrue(picture.label().startsWith(picture.count().en().substring(0, 5)));
        List<Double> starts = starts(picture);
        assertEquals(starts.stream().sorted().toList(), starts, "the EU stands left");
        assertTrue(starts.getFirst() > 50 && starts.getLast() < BridgePicture.WIDTH - 50, starts::toString);
        assertTrue(picture.inscriptions().size() <= bridge.all());
    }

    private static List<Double> starts(BridgePicture picture) {
        List<Double> starts = new ArrayList<>();
        for (BridgePicture.Piece piece : picture.stones()) {
            Matcher x = X.matcher(piece.path());
            if (!piece.look().startsWith("part") && x.find()) {
                starts.add(Double.parseDouble(x.group(1)));
            }
        }
        return starts;
    }

    private static List<Share> random(Random random, int tasks, int teams) {
        return IntStream.range(0, tasks)
                .mapToObj(task -> new Share(random.nextInt(teams + 1), teams))
                .toList();
    }

    @Test
    void whatCannotBeIsNoShare() {
        assertThrows(IllegalArgumentException.class, () -> new Share(3, 2));
        assertThrows(
                IllegalArgumentException.class, () -> Bridge.of(shore(1, 1), Collections.nCopies(2, new Share(0, 1))));
    }
}
