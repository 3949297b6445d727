package org.kakehashi.site.radar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.radar.Radar.Look;
import org.kakehashi.site.radar.Radar.Side;

class RadarPictureTest {
    private static final OptionalInt UNKNOWN = OptionalInt.empty();
    private static final List<Text> AXES = List.of(
            Text.of("Technical", "技術"), Text.of("Law", "法令"), Text.of("Words", "発信"), Text.of("Cooperation", "連携"));

    private static Side side(Look look, OptionalInt... values) {
        return new Side(
                look, look == Look.EU ? Text.of("Europe", "欧州") : Text.of("Japan", "日本"), Arrays.asList(values));
    }

    private static OptionalInt of(int value) {
        return OptionalInt.of(value);
    }

    private static RadarPicture picture(Language language, Side... sides) {
        return new RadarPicture(new Radar(AXES, List.of(sides)), language);
    }

    @Test
    void eachSideIsALineWithMarksOfItsOwnAndASentence() {
        RadarPicture both = picture(
                Language.EN,
                side(Look.EU, of(100), of(50), of(0), of(50)),
                side(Look.JP, of(50), of(50), of(50), of(50)));
        assertEquals(
                "M260 68L326 200L260 200L194 200Z", both.outlines().getFirst().line());
        assertTrue(both.outlines().getFirst().closed());
        assertTrue(both.outlines().getFirst().marks().startsWith("M255 68a5 5"));
        assertTrue(both.outlines().getLast().marks().startsWith("M255 129h10v10h-10Z"));
        assertEquals(
                List.of(
                        "Europe: strongest in Technical (100 %), weakest in Words (0 %).",
                        "Japan: 50 % in all dimensions that are rated."),
                both.summary());
        assertEquals(
                "欧州：最も高いのは技術（100%）、最も低いのは発信（0%）",
                picture(Language.JA, side(Look.EU, of(100), of(50), of(0), of(50)))
                        .label());
    }

    @Test
    void whatIsNotRatedLeavesAGapAndSaysSo() {
        RadarPicture begun = picture(Language.EN, side(Look.EU, of(80), of(40), UNKNOWN, UNKNOWN));
        assertEquals("M260 94.4L312.8 200", begun.outlines().getFirst().line());
        assertFalse(begun.outlines().getFirst().closed());
        assertEquals(
                List.of("80 %", "40 %", "not rated", "not rated"),
                begun.rows().stream().map(row -> row.values().getFirst()).toList());
        assertEquals(List.of("Europe: strongest in Technical (80 %), weakest in Law (40 %)."), begun.summary());
        RadarPicture single = picture(Language.EN, side(Look.JP, UNKNOWN, of(7), UNKNOWN, UNKNOWN));
        assertEquals("", single.outlines().getFirst().line());
        assertFalse(single.outlines().getFirst().marks().isEmpty());
    }

    @Test
    void withoutFiguresOrSurfaceThereIsNoPicture() {
        assertFalse(picture(Language.EN).isDrawn());
        RadarPicture empty = picture(Language.JA, side(Look.EU, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN));
        assertTrue(empty.isEmpty());
        assertEquals(List.of("まだ評価がありません。最初の評価が入ると線が引かれます。"), empty.summary());
        var two = new Radar(AXES.subList(0, 2), List.of(side(Look.EU, of(10), of(20))));
        assertFalse(new RadarPicture(two, Language.EN).isDrawn());
        assertEquals(2, new RadarPicture(two, Language.EN).rows().size());
    }

    @Test
    void longNamesAreBrokenAndEndInAnEllipsis() {
        assertEquals(List.of("Communication", "with the public"), RadarPicture.lines("Communication with the public"));
        assertEquals(
                List.of("Law, reporting", "and every duty", "that the law of…"),
                RadarPicture.lines("Law, reporting and every duty that the law of both regions knows"));
        assertEquals(List.of("市民への分かり", "やすい情報発信"), RadarPicture.lines("市民への分かりやすい情報発信"));
        assertEquals(List.of("Donaudampfschif…"), RadarPicture.lines("Donaudampfschifffahrtsgesellschaft"));
    }

    @Test
    void everyNumberOfAxesStaysInThePicture() {
        for (int many = 3; many <= 10; many++) {
            List<Text> axes = IntStream.range(0, many)
                    .mapToObj(axis -> Text.same("A dimension with a long name " + axis))
                    .toList();
            List<OptionalInt> values =
                    IntStream.range(0, many).mapToObj(axis -> of(100)).toList();
            var picture = new RadarPicture(
                    new Radar(axes, List.of(new Side(Look.BOTH, Text.same("both"), values))), Language.EN);
            picture.labels().stream()
                    .flatMap(label -> label.lines().stream())
                    .mapToDouble(line -> Double.parseDouble(line.y()))
                    .forEach(y -> assertTrue(y > 0 && y < RadarPicture.HEIGHT, "y " + y));
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> side(Look.EU, of(101)));
        assertThrows(IllegalArgumentException.class, () -> picture(Language.EN, side(Look.EU, of(1))));
    }
}
