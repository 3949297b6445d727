package org.kakehashi.imports.cmgr;

import static org.kakehashi.imports.words.CmgrWords.WORDS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;

/**
 * The texts of a challenge with the places of its templates filled in.
 *
 * @param ports what players reach, by the name that texts have for it
 * @param attach offers a file for download
 */
record ProblemText(Map<String, Reached> ports, Consumer<String> attach, ImportFindings findings, SourceLocation where) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([a-z_]{1,20})\\s*(?:\\(([^{}\\n]*)\\))?\\s*}}");
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

    /** A port of a node. */
    record Reached(String node, int port) {
        String url(String path) {
            return "http://" + node + ":" + port + (path.isEmpty() || path.startsWith("/") ? "" : "/") + path;
        }
    }

    ProblemText {
        ports = new LinkedHashMap<>(ports);
    }

    String filled(String text) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), arguments(place.group(2)))
                        .orElseGet(() -> {
                            findings.changed(where, WORDS.placeIsNotKnown(place.group()));
                            return "`" + place.group() + "`";
                        })));
    }

    private static List<String> arguments(String written) {
        List<String> arguments = new ArrayList<>();
        if (written != null) {
            Matcher argument = ARGUMENT.matcher(written);
            while (argument.find()) {
                arguments.add(argument.group(1) == null ? argument.group(2) : argument.group(1));
            }
        }
        return arguments;
    }

    private Optional<String> value(String template, List<String> given) {
        int count = given.size();
        return switch (template) {
            case "url_for" -> count == 0 ? Optional.empty() : Optional.of(file(given.getFirst(), given.getLast()));
            case "lookup" -> count == 1 ? Optional.of(made(given.getFirst())) : Optional.empty();
            case "server" -> reached(given, 0).map(Reached::node);
            case "port" -> reached(given, 0).map(at -> Integer.toString(at.port()));
            case "http_base" -> reached(given, 0).map(at -> at.url(""));
            case "link" -> reached(given, 1).map(at -> "`" + at.url(given.getLast()) + "`");
            case "link_as" ->
                reached(given, 2).map(at -> given.getLast() + " (`" + at.url(given.get(count - 2)) + "`)");
            default -> Optional.empty();
        };
    }

    /** The port that is named before the last {@code others} arguments, or the only one there is. */
    private Optional<Reached> reached(List<String> given, int others) {
        if (given.size() == others + 1) {
            return Optional.ofNullable(ports.get(given.getFirst()));
        }
        return given.size() == others && ports.size() == 1
                ? Optional.of(ports.values().iterator().next())
                : Optional.empty();
    }

    private String file(String name, String words) {
        attach.accept(name);
        return words.equals(name) ? "`" + name + "`" : words + " (`" + name + "`)";
    }

    private String made(String key) {
        findings.leftOut(where, WORDS.valueIsMadeByTheBuild(key));
        return "`" + key.replace('`', '\'') + "`";
    }
}
