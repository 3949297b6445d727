package org.kakehashi.imports.compose;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Branch;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.scenario.Ready;

/** {@code healthcheck} as our gate: what curl, wget and nc ask is asked by the platform, the rest runs in the node. */
final class Healthcheck {
    private static final Pattern URL = Pattern.compile("https?://[^\\s'\"|;&<>)]{1,300}");
    private static final Pattern DEV_TCP =
            Pattern.compile("/dev/tcp/(127\\.0\\.0\\.1|localhost|0\\.0\\.0\\.0)/([0-9]{1,5})");
    private static final Pattern NETCAT = Pattern.compile(
            "\\bnc\\s(?:(?:-\\S{1,10}|[0-9]{1,3})\\s){1,6}(localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0|::1)\\s([0-9]{1,5})");
    private static final Pattern HTTP_PATH = Pattern.compile("/[!#-&(-;=?-_a-~]{0,199}");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "0.0.0.0", "[::1]");
    private static final int MOST_WORDS = 100;

    private Healthcheck() {}

    /** The gate; nothing if there is no check, or it is switched off. */
    static Optional<Ready> gate(Table healthcheck, String service) {
        Tree test = healthcheck.get("test").orElse(null);
        if (test == null || healthcheck.isTrue("disable")) {
            return Optional.empty();
        }
        List<String> words = test.texts();
        if (words.isEmpty() || words.getFirst().equals("NONE")) {
            return Optional.empty();
        }
        if (!(test instanceof Branch)) {
            return Optional.of(shell(words.getFirst(), service));
        }
        List<String> rest = words.subList(1, words.size());
        if (rest.isEmpty() || rest.size() > MOST_WORDS) {
            return Optional.empty();
        }
        return Optional.of(
                words.getFirst().equals("CMD-SHELL")
                        ? shell(String.join(" ", rest), service)
                        : known(String.join(" ", rest), service).orElse(new Ready.Command(rest)));
    }

    private static Ready shell(String line, String service) {
        return known(line, service).orElse(new Ready.Command(List.of("sh", "-c", line)));
    }

    private static Optional<Ready> known(String line, String service) {
        Matcher tcp = DEV_TCP.matcher(line);
        if (tcp.find()) {
            return port(tcp.group(2)).map(Ready.Tcp::new);
        }
        Matcher netcat = NETCAT.matcher(line);
        if (netcat.find()) {
            return port(netcat.group(2)).map(Ready.Tcp::new);
        }
        Matcher url = URL.matcher(line);
        boolean asks = line.contains("curl") || line.contains("wget");
        return asks && url.find() ? http(url.group(), service) : Optional.empty();
    }

    /** A request to the node itself; the platform speaks plain HTTP. */
    private static Optional<Ready> http(String url, String service) {
        try {
            URI uri = URI.create(url);
            String host = Optional.ofNullable(uri.getHost()).orElse("");
            if (!"http".equals(uri.getScheme()) || !HERE.contains(host) && !host.equals(service)) {
                return Optional.empty();
            }
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            String path = (uri.getRawPath().isEmpty() ? "/" : uri.getRawPath()) + query;
            int port = uri.getPort() < 0 ? 80 : uri.getPort();
            boolean fits = HTTP_PATH.matcher(path).matches() && port > 0 && port <= 65_535;
            return fits ? Optional.of(new Ready.Http(port, path, 200)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> port(String digits) {
        int port = Integer.parseInt(digits);
        return port > 0 && port <= 65_535 ? Optional.of(port) : Optional.empty();
    }
}
