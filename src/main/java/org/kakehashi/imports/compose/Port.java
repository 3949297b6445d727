package org.kakehashi.imports.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;

/**
 * A port of a container that its file publishes.
 *
 * @param published where on the host it would be, or empty
 * @param web whether a browser can open it, as far as the number or the file tells
 */
record Port(int number, boolean udp, String published, boolean web) {
    private static final int WIDEST_RANGE = 20;

    /** Ports at which people expect a page. */
    private static final Set<Integer> PAGES = Set.of(
            80, 81, 591, 3000, 3001, 4000, 4200, 4848, 5000, 5050, 5173, 5601, 5984, 6080, 7001, 7860, 8000, 8001, 8008,
            8020, 8042, 8060, 8065, 8069, 8080, 8081, 8082, 8083, 8084, 8085, 8086, 8088, 8090, 8091, 8100, 8111, 8161,
            8180, 8188, 8200, 8265, 8500, 8501, 8545, 8761, 8848, 8888, 8889, 8983, 9000, 9001, 9080, 9090, 9091, 9200,
            9990, 10000, 15672, 50070);

    /** The ports of one entry of {@code ports} or {@code expose}; none if it cannot be read. */
    static List<Port> of(Tree entry) {
        if (entry instanceof Table table) {
            String protocol = table.text("app_protocol") + table.text("name");
            return range(
                    table.text("target"),
                    table.text("protocol").equals("udp"),
                    table.text("published"),
                    protocol.contains("http") && !protocol.contains("https"));
        }
        String text = entry.text().strip();
        int slash = text.indexOf('/');
        boolean udp = slash >= 0 && text.substring(slash).equalsIgnoreCase("/udp");
        String ports = slash < 0 ? text : text.substring(0, slash);
        int colon = ports.lastIndexOf(':');
        return range(ports.substring(colon + 1), udp, colon < 0 ? "" : ports.substring(0, colon), false);
    }

    private static List<Port> range(String target, boolean udp, String published, boolean http) {
        List<Port> ports = new ArrayList<>();
        String[] ends = target.strip().split("-", -1);
        int first = number(ends[0]);
        int last = ends.length == 1 ? first : number(ends[ends.length - 1]);
        for (int port = first; first > 0 && port <= Math.min(last, first + WIDEST_RANGE - 1); port++) {
            ports.add(new Port(port, udp, published, !udp && (http || PAGES.contains(port))));
        }
        return ports;
    }

    private static int number(String text) {
        int number = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        return number <= 65_535 ? number : 0;
    }
}
