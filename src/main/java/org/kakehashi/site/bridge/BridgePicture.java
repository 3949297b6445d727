package org.kakehashi.site.bridge;

import static org.kakehashi.site.bridge.BridgeWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kakehashi.site.bridge.Bridge.Shore;
import org.kakehashi.site.bridge.Bridge.Stone;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/**
 * A bridge as a page draws it and says it, in a picture {@value #WIDTH} wide and {@value #HEIGHT} high. All lengths are
 * attributes of the drawing, so that the page needs no style of its own.
 */
public record BridgePicture(Bridge bridge, Language language) {
    /** Size of the picture in its own units. */
    public static final int WIDTH = 1000;

    public static final int HEIGHT = 270;

    private static final double CENTRE = WIDTH / 2.0;
    private static final double CENTRE_DOWN = 676;
    private static final double INNER = 574;
    private static final double OUTER = 640;
    private static final double RAIL = 662;
    private static final double OPENING = Math.toRadians(43.6);

    /** How much the keystone stands out of the ring, up and down. */
    private static final double PROUD = 8;

    private static final double KEY_AT_LEAST = Math.toRadians(4.4);
    private static final double KEY_IN_STONES = 1.25;

    /** Between two stones, in degrees, unless they are many. */
    private static final double JOINT = Math.toRadians(0.3);

    private static final int POSTS = 24;

    /** Stones up to so many have room for their numbers. */
    private static final int NUMBERED = 31;

    /** Width that the keystone's words need. */
    private static final double KEY_WORDS = 66;

    /** What is to be drawn, and how it looks. */
    public record Piece(String look, String path) {}

    /** What stands in a stone: its number, or whose the keystone is. */
    public record Inscription(String text, String look, String x, String y) {}

    /** From one angle to another, from straight up, clockwise. */
    private record Sector(Stone stone, double from, double to) {}

    /** "6 of 13 stones laid". */
    public Text count() {
        return WORDS.stonesLaid(bridge.laid(), bridge.all());
    }

    /** What the picture shows, for those who do not see it. */
    public String label() {
        Text label = !bridge.numbered()
                ? WORDS.bridgeIsOpen()
                : bridge.stones().stream().noneMatch(stone -> stone.shore() == Shore.BOTH)
                        ? WORDS.bridgeOfOne(bridge.laid(), bridge.all())
                        : WORDS.bridgeOfBoth(
                                bridge.laid(),
                                bridge.all(),
                                bridge.laid(Shore.EU),
                                bridge.laid(Shore.JP),
                                bridge.laid(Shore.BOTH) > 0 ? "laid" : "open");
        return label.in(language);
    }

    /** The stones, from left to right, and what those that are not laid are filled with. */
    public List<Piece> stones() {
        List<Piece> pieces = new ArrayList<>();
        for (Sector sector : sectors()) {
            Stone stone = sector.stone;
            boolean key = stone.shore() == Shore.BOTH;
            double in = key ? INNER - PROUD : INNER;
            double out = key ? OUTER + PROUD : OUTER;
            pieces.add(new Piece(look(stone), ring(sector.from, sector.to, in, out)));
            if (!stone.laid() && stone.eu() > 0) {
                double to = key ? 0 : sector.to;
                pieces.add(new Piece("part-eu", ring(sector.from, to, in, in + stone.eu() * (out - in))));
            }
            if (!stone.laid() && stone.jp() > 0) {
                double from = key ? 0 : sector.from;
                pieces.add(new Piece("part-jp", ring(from, sector.to, in, in + stone.jp() * (out - in))));
            }
        }
        return pieces;
    }

    /** The numbers of the tasks, and whose the keystone is, where there is room for it. */
    public List<Inscription> inscriptions() {
        if (!bridge.numbered() || bridge.all() > NUMBERED) {
            return List.of();
        }
        return sectors().stream()
                .filter(sector -> sector.stone.shore() != Shore.BOTH || INNER * (sector.to - sector.from) > KEY_WORDS)
                .map(BridgePicture::inscription)
                .toList();
    }

    private static Inscription inscription(Sector sector) {
        Stone stone = sector.stone;
        double middle = (sector.from + sector.to) / 2;
        double half = (INNER + OUTER) / 2;
        boolean key = stone.shore() == Shore.BOTH;
        return new Inscription(
                key ? Shore.EU + "+" + Shore.JP : String.valueOf(stone.task()),
                "n" + (key ? " kw" : "") + (stone.laid() ? " in" : ""),
                text(x(half, middle)),
                text(y(half, middle)));
    }

    /** The railing's rail. */
    public String rail() {
        double end = OPENING + JOINT;
        return "M" + point(RAIL, -end) + "A" + text(RAIL) + " " + text(RAIL) + " 0 0 1 " + point(RAIL, end);
    }

    /** The railing's posts, on the stones. */
    public String posts() {
        var posts = new StringBuilder();
        for (int i = 0; i <= POSTS; i++) {
            double angle = OPENING * (2.0 * i / POSTS - 1);
            posts.append('M')
                    .append(point(OUTER + PROUD + 2, angle))
                    .append('L')
                    .append(point(RAIL, angle));
        }
        return posts.toString();
    }

    private static String look(Stone stone) {
        return switch (stone.shore()) {
            case EU -> stone.laid() ? "st laid-eu" : "st";
            case JP -> stone.laid() ? "st laid-jp" : "st";
            case BOTH -> stone.laid() ? "key laid" : "key";
        };
    }

    private List<Sector> sectors() {
        List<Stone> stones = bridge.stones();
        boolean hasKey = stones.stream().anyMatch(stone -> stone.shore() == Shore.BOTH);
        double key = stones.size() == 1
                ? 2 * OPENING
                : Math.max(KEY_AT_LEAST, 2 * OPENING * KEY_IN_STONES / (stones.size() - 1 + KEY_IN_STONES));
        double each = hasKey ? (2 * OPENING - key) / Math.max(1, stones.size() - 1) : 2 * OPENING / stones.size();
        double joint = Math.min(JOINT, each / 8);
        List<Sector> sectors = new ArrayList<>();
        double from = -OPENING;
        for (Stone stone : stones) {
            double to = from + (stone.shore() == Shore.BOTH ? key : each);
            sectors.add(new Sector(stone, from + joint / 2, to - joint / 2));
            from = to;
        }
        return sectors;
    }

    /** Part of a ring between two angles and two radii. */
    private static String ring(double from, double to, double in, double out) {
        return "M" + point(in, from) + "L" + point(out, from) + arc(out, 1, to) + "L" + point(in, to) + arc(in, 0, from)
                + "Z";
    }

    private static String arc(double radius, int clockwise, double to) {
        return "A" + text(radius) + " " + text(radius) + " 0 0 " + clockwise + " " + point(radius, to);
    }

    private static String point(double radius, double angle) {
        return text(x(radius, angle)) + " " + text(y(radius, angle));
    }

    private static double x(double radius, double angle) {
        return CENTRE + radius * Math.sin(angle);
    }

    private static double y(double radius, double angle) {
        return CENTRE_DOWN - radius * Math.cos(angle);
    }

    /** One digit is a tenth of a pixel on the largest wall. */
    private static String text(double length) {
        String digits = String.format(Locale.ROOT, "%.1f", length);
        return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
    }
}
