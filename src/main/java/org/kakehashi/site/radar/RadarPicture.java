package org.kakehashi.site.radar;

import static org.kakehashi.site.radar.RadarWords.WORDS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.radar.Radar.Side;

/**
 * A radar as a page draws it and says it, in a picture {@value #WIDTH} wide and {@value #HEIGHT} high. All lengths are
 * attributes of the drawing; the table beside it has every figure.
 */
public record RadarPicture(Radar radar, Language language) {
    /** Size of the picture in its own units. */
    public static final int WIDTH = 520;

    public static final int HEIGHT = 400;

    /** With fewer dimensions there is no surface to see; the table says all. */
    private static final int FEWEST_AXES = 3;

    private static final double CENTRE_X = WIDTH / 2.0;
    private static final double CENTRE_Y = HEIGHT / 2.0;
    private static final double RADIUS = 132;
    private static final double LABELS = RADIUS + 18;
    private static final int RINGS = 4;
    private static final double MARK = 5;

    /** Width of a line of a label, in letters of half a kanji; the rest of long names stands in the table. */
    private static final int LETTERS = 15;

    private static final int LINES = 3;
    private static final double LINE = 17;
    private static final double HALF_RISE = 5;
    private static final double SIDEWAYS = 0.2;
    private static final Pattern BREAKS = Pattern.compile("(?<= )|(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])");

    /** A line of a side with the marks on it. */
    public record Outline(String look, String line, String marks, boolean closed) {}

    /** Words at the end of an axis, a line each. */
    public record Label(String anchor, String x, List<Line> lines) {}

    /** One line of words. */
    public record Line(String y, String words) {}

    /** A row of the table. */
    public record Row(String axis, List<String> values) {}

    public boolean isEmpty() {
        return radar.isEmpty();
    }

    /** Whether there is a picture, beside the table. */
    public boolean isDrawn() {
        return radar.axes().size() >= FEWEST_AXES && !radar.isEmpty();
    }

    /** Strengths and weaknesses of each side, as sentences. */
    public List<String> summary() {
        return radar.isEmpty()
                ? List.of(WORDS.nothingYet().in(language))
                : radar.sides().stream()
                        .filter(side -> side.known().findAny().isPresent())
                        .map(side -> sentence(side).in(language))
                        .toList();
    }

    /** What the picture shows, for those who do not see it. */
    public String label() {
        return String.join(" ", summary());
    }

    public List<String> names() {
        return radar.sides().stream().map(side -> side.name().in(language)).toList();
    }

    /** The sides with how their lines look. */
    public List<Side> sides() {
        return radar.sides();
    }

    public String look(Side side) {
        return side.look().name().toLowerCase(Locale.ROOT);
    }

    public String name(Side side) {
        return side.name().in(language);
    }

    /** All figures. */
    public List<Row> rows() {
        return IntStream.range(0, radar.axes().size())
                .mapToObj(axis -> new Row(
                        radar.axes().get(axis).in(language),
                        radar.sides().stream()
                                .map(side -> said(side.values().get(axis)))
                                .toList()))
                .toList();
    }

    /** The web behind the lines: a ring for each quarter. */
    public List<String> rings() {
        return IntStream.rangeClosed(1, RINGS)
                .mapToObj(ring -> IntStream.range(0, radar.axes().size())
                        .mapToObj(axis -> point(axis, RADIUS * ring / RINGS))
                        .collect(Collectors.joining("L", "M", "Z")))
                .toList();
    }

    /** The axes, from the middle outwards. */
    public String axes() {
        return IntStream.range(0, radar.axes().size())
                .mapToObj(axis -> "M" + text(CENTRE_X) + " " + text(CENTRE_Y) + "L" + point(axis, RADIUS))
                .collect(Collectors.joining());
    }

    public List<Outline> outlines() {
        return radar.sides().stream().map(this::outline).toList();
    }

    public List<Label> labels() {
        return IntStream.range(0, radar.axes().size()).mapToObj(this::label).toList();
    }

    private static Text sentence(Side side, Text best, int highest, Text worst, int lowest) {
        return highest == lowest
                ? WORDS.even(side.name(), highest)
                : WORDS.between(side.name(), best, highest, worst, lowest);
    }

    private Text sentence(Side side) {
        Comparator<Integer> byValue =
                Comparator.comparingInt(axis -> side.values().get(axis).getAsInt());
        List<Integer> known = side.known().boxed().sorted(byValue).toList();
        int worst = known.getFirst();
        int best = known.getLast();
        return sentence(
                side,
                radar.axes().get(best),
                side.values().get(best).getAsInt(),
                radar.axes().get(worst),
                side.values().get(worst).getAsInt());
    }

    private String said(OptionalInt value) {
        return (value.isPresent() ? WORDS.value(value.getAsInt()) : WORDS.noValue()).in(language);
    }

    /** From one known figure to the next neighbour; where one is missing the line has a gap. */
    private Outline outline(Side side) {
        int many = side.values().size();
        boolean closed = side.known().count() == many;
        var line = new StringBuilder();
        for (int axis = 0; axis < many; axis++) {
            OptionalInt from = side.values().get(axis);
            OptionalInt to = side.values().get((axis + 1) % many);
            if (closed) {
                line.append(axis == 0 ? "M" : "L").append(at(axis, from));
            } else if (from.isPresent() && to.isPresent()) {
                line.append("M").append(at(axis, from)).append("L").append(at((axis + 1) % many, to));
            }
        }
        String marks = side.known()
                .mapToObj(axis -> mark(side.look(), axis, side.values().get(axis)))
                .collect(Collectors.joining());
        return new Outline(look(side), closed ? line + "Z" : line.toString(), marks, closed);
    }

    private String mark(Radar.Look look, int axis, OptionalInt value) {
        double radius = RADIUS * value.orElseThrow() / 100;
        double x = x(axis, radius);
        double y = y(axis, radius);
        String half = text(MARK);
        return switch (look) {
            case EU ->
                "M" + text(x - MARK) + " " + text(y) + ("a" + half + " " + half + " 0 1 0 " + text(2 * MARK) + " 0")
                        + ("a" + half + " " + half + " 0 1 0 -" + text(2 * MARK) + " 0Z");
            case JP -> "M" + text(x - MARK) + " " + text(y - MARK) + "h10v10h-10Z";
            case BOTH -> "M" + text(x) + " " + text(y - MARK - 1) + "l6 6l-6 6l-6 -6Z";
        };
    }

    private Label label(int axis) {
        double x = x(axis, LABELS);
        double sideways = Math.sin(angle(axis));
        double upwards = Math.cos(angle(axis));
        List<String> words = lines(radar.axes().get(axis).in(language));
        double top = y(axis, LABELS) + HALF_RISE - LINE * (words.size() - 1) * (1 + upwards) / 2;
        List<Line> lines = new ArrayList<>();
        for (int line = 0; line < words.size(); line++) {
            lines.add(new Line(text(top + line * LINE), words.get(line)));
        }
        String anchor = Math.abs(sideways) < SIDEWAYS ? "middle" : sideways > 0 ? "start" : "end";
        return new Label(anchor, text(x), lines);
    }

    /** Broken at spaces, or at any kanji; what does not fit ends in an ellipsis. */
    static List<String> lines(String words) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String part : BREAKS.splitAsStream(words).toList()) {
            if (!line.isEmpty() && width(line + part.stripTrailing()) > LETTERS) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(part);
        }
        lines.add(line.toString().strip());
        List<String> shown = new ArrayList<>(lines.subList(0, Math.min(LINES, lines.size())));
        shown.replaceAll(RadarPicture::fitting);
        if (lines.size() > LINES) {
            shown.set(LINES - 1, fitting(shown.getLast() + "…"));
        }
        return shown;
    }

    private static String fitting(String line) {
        String fits = line;
        while (width(fits) > LETTERS + 1) {
            fits = fits.substring(0, fits.offsetByCodePoints(fits.length(), fits.endsWith("…") ? -2 : -1)) + "…";
        }
        return fits;
    }

    private static int width(String words) {
        return words.codePoints().map(sign -> sign < 0x2e80 ? 1 : 2).sum();
    }

    private String at(int axis, OptionalInt value) {
        return point(axis, RADIUS * value.orElseThrow() / 100);
    }

    private String point(int axis, double radius) {
        return text(x(axis, radius)) + " " + text(y(axis, radius));
    }

    private double angle(int axis) {
        return 2 * Math.PI * axis / radar.axes().size();
    }

    private double x(int axis, double radius) {
        return CENTRE_X + radius * Math.sin(angle(axis));
    }

    private double y(int axis, double radius) {
        return CENTRE_Y - radius * Math.cos(angle(axis));
    }

    private static String text(double length) {
        String digits = String.format(Locale.ROOT, "%.1f", length);
        return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
    }
}
