package org.kakehashi.workbench.picture;

import java.util.ArrayList;
import java.util.List;
import org.kakehashi.scenario.Console;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Service;
import org.kakehashi.scenario.WebPage;

/**
 * A node in the picture.
 *
 * @param duty what it does for services
 */
public record NodeBox(Node node, Duty duty, int x, int y, int width, int height, List<Row> rows) {
    /**
     * @param services that run on it
     * @param checks services that it checks
     * @param added whether it stands at the service that it checks, not among the nodes of the text
     */
    public record Duty(List<Service> services, List<Service> checks, boolean added) {
        static Duty of(Node node, List<Service> services, List<Node> added) {
            return new Duty(
                    services.stream()
                            .filter(service -> service.node().equals(node.name()))
                            .toList(),
                    services.stream()
                            .filter(service -> service.checker().node().equals(node.name()))
                            .toList(),
                    added.contains(node));
        }
    }

    private static final int LINE = 17;
    private static final int HEAD = 26;
    private static final int FOOT = 10;

    /** What fits into a box of the usual width, in columns of half-width characters. */
    private static final int COLUMNS = 23;

    /** @param y base line of the text */
    public record Row(String text, int y) {}

    static NodeBox of(Node node, Duty duty, int x, int y, int width, int height) {
        List<Row> rows = new ArrayList<>();
        for (String line : lines(node, duty)) {
            rows.add(new Row(fitting(line), y + HEAD + LINE * (rows.size() + 1) - 4));
        }
        return new NodeBox(node, duty, x, y, width, height, rows);
    }

    static int heightOf(Node node, Duty duty) {
        return HEAD + LINE * lines(node, duty).size() + FOOT;
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

    public boolean isService() {
        return !duty.services().isEmpty();
    }

    public boolean isChecker() {
        return !duty.checks().isEmpty();
    }

    /** Whether it stands at its service only, not among the nodes of the text. */
    public boolean isAdded() {
        return duty.added();
    }

    public boolean isShared() {
        return node.per() == Node.Per.EXERCISE;
    }

    /**
     * Its image, then what it can be reached by: a prompt for a console, a port for a page; a flag for a service, a tick for
     * what it checks; no words, so no language.
     */
    private static List<String> lines(Node node, Duty duty) {
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
        duty.services().forEach(service -> lines.add("⚑ " + service.id() + " :" + service.port()));
        duty.checks().forEach(service -> lines.add("✓ " + service.id()));
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
