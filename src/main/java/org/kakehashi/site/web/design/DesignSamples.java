package org.kakehashi.site.web.design;

import static org.kakehashi.site.web.design.SampleWords.WORDS;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.kakehashi.site.bridge.Bridge;
import org.kakehashi.site.bridge.Bridge.Share;
import org.kakehashi.site.bridge.BridgePicture;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.radar.Radar;
import org.kakehashi.site.radar.Radar.Look;
import org.kakehashi.site.radar.Radar.Side;
import org.kakehashi.site.radar.RadarPicture;

/** What the page of parts fills those parts with that draw or say more than words of their own. */
public record DesignSamples(Language language) {
    /** Cards of a workshop. */
    public List<Text> europe() {
        return List.of(WORDS.warningLate(), WORDS.lawyer());
    }

    public List<Text> japan() {
        return List.of(WORDS.fourMinutes(), WORDS.certainty());
    }

    public Text agreed() {
        return WORDS.callFirst();
    }

    /** A long one. */
    public Text open() {
        return WORDS.oneName();
    }

    /** One that nobody has translated. */
    public Text untranslated() {
        return Text.same("tshark -r night.pcapng -Y 'modbus.func_code == 6'");
    }

    public BridgePicture bridge() {
        List<Share> eu = List.of(new Share(1, 1), new Share(1, 1), new Share(1, 3), new Share(0, 1));
        List<Share> jp = List.of(new Share(1, 1), new Share(1, 1), new Share(0, 1), new Share(0, 1));
        return new BridgePicture(Bridge.of(eu, jp), language);
    }

    /** Both shores, all rated. */
    public RadarPicture radar() {
        return picture(List.of(
                new Side(Look.EU, WORDS.europe(), known(82, 64, 45, 71, 58)),
                new Side(Look.JP, WORDS.japan(), known(61, 78, 90, 66, 40))));
    }

    /** One that is not rated in everything yet. */
    public RadarPicture begun() {
        var some = List.of(
                OptionalInt.of(70), OptionalInt.of(35), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(50));
        return picture(List.of(new Side(Look.EU, WORDS.europe(), some)));
    }

    public RadarPicture empty() {
        return picture(List.of());
    }

    private RadarPicture picture(List<Side> sides) {
        List<Text> axes = List.of(
                WORDS.technical(), WORDS.communication(), WORDS.legal(), WORDS.cooperation(), WORDS.leadership());
        return new RadarPicture(new Radar(axes, sides), language);
    }

    private static List<OptionalInt> known(int... values) {
        return IntStream.of(values).mapToObj(OptionalInt::of).toList();
    }
}
