package org.kakehashi.workbench.picture;

import java.util.ArrayList;
import java.util.List;
import org.kakehashi.scenario.Console;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.WebPage;

/** A node in the picture. */
public record NodeBox(Node node, int x, int y, int width, int height, List<Row> rows) {
    private static final int LINE = 17;
    private static final int HEAD = 26;
    private static final int FOOT = 10;

    /** What fits into a box of the usual width, in columns of half-width characters. */
    private static final int COLUMNS = 23;

    /** @param y base line of the text */
    public record Row(String text, int y) {}

    static NodeBox of(Node node, int x, int y, int width, int height) {
        List<Row> rows = new ArrayList<>();
        for (String line : lines(node)) {
            rows.add(new Row(fitting(line), y + HEAD + LINE * (rows.size() + 1) - 4));
        }
        return new NodeBox(node, x, y, width, height, rows);
    }

    static int heightOf(Node node) {
        return HEAD + LINE * lines(node).size() + FOOT;
    }

    public String name() {
        return fitting(node.name());
    }

    /** The networks that it joins, in a row. */
    public String networkNames() {
        return String.join(", ", node.networks());
    }

    public int textX() {
        return x + 12;
    }

    public int nameY() {
        return y + 21;
    }

    public boolean isPerParticipant() {
        return node.per() == Node.Per.PARTICIPANT;
    }

    public boolean isShared() {
        return node.per() == Node.Per.EXERCISE;
    }

    /** Its image, then what it can be reached by: a prompt for a console, a port for a page; no words, so no language. */
    private static List<String> lines(Node node) {
        List<String> lines = new ArrayList<>();
        lines.add(node.image().replaceFirst("@sha256:([0-9a-f]{4}).*", "@$1…"));
        for (Console console : node.consoles()) {
            String id = console.id().equals(Console.MAIN) ? "" : " " + console.id();
            String user = console.user().isEmpty() ? "" : " " + console.user() + "@";
            lines.add((console.opensFor() == Console.Audience.TRAINEE ? ">_" : "(>_)") + id + user);
        }
        for (WebPage page : node.web()) {
            lines.add("http :" + page.port() + page.path());
        }
        return lines;
    }

    static String fitting(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            columns += character < 0x1100 ? 1 : 2;
            if (columns > COLUMNS) {
                return text.substring(0, i) + "…";
            }
            i += Character.charCount(character);
        }
        return text;
    }
}
