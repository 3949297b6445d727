package org.kakehashi.imports.cmgr;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kakehashi.imports.source.Source;

/**
 * What comments of a Dockerfile tell cmgr.
 *
 * @param launched stages that run side by side; none if the last one runs alone
 * @param published ports for players by the stage that publishes them; a stage without a name is the empty text
 */
record BuildStages(List<String> launched, Map<String, List<Published>> published) {
    static final BuildStages NONE = new BuildStages(List.of(), Map.of());

    /** Types whose image cmgr itself describes, and what it calls their port. */
    private static final Map<String, String> USUAL = Map.of(
            "flask", "http",
            "node", "http",
            "php", "http",
            "remote-make", "socat",
            "remote-pybuild", "socat",
            "service-make", "service",
            "service-pybuild", "service");

    private static final int USUAL_PORT = 5000;
    private static final int MOST_LINES = 2000;
    private static final Pattern FROM = Pattern.compile("(?i)FROM\\s+(?:--\\S+\\s+)?\\S+(?:\\s+AS\\s+(\\S+))?");
    private static final Pattern PUBLISH = Pattern.compile("#\\s*PUBLISH\\s+(\\d{1,5})\\s+AS\\s+(\\S+)");
    private static final Pattern LAUNCH = Pattern.compile("#\\s*LAUNCH\\s+(\\S.*)");

    /** @param name by which texts refer to it */
    record Published(String name, int port) {}

    static BuildStages of(Source source, String dockerfile) {
        return source.read(dockerfile)
                .map(bytes -> of(new String(bytes, StandardCharsets.UTF_8)))
                .orElse(NONE);
    }

    /** Those of a type that needs no Dockerfile of its own. */
    static BuildStages ofType(String type) {
        return USUAL.containsKey(type)
                ? new BuildStages(List.of(), Map.of("", List.of(new Published(USUAL.get(type), USUAL_PORT))))
                : NONE;
    }

    private static BuildStages of(String dockerfile) {
        List<String> launched = new ArrayList<>();
        Map<String, List<Published>> published = new LinkedHashMap<>();
        String stage = "";
        for (String line :
                dockerfile.lines().limit(MOST_LINES).map(String::strip).toList()) {
            Matcher from = FROM.matcher(line);
            Matcher publish = PUBLISH.matcher(line);
            Matcher launch = LAUNCH.matcher(line);
            if (from.matches()) {
                stage = from.group(1) == null ? "" : from.group(1);
            } else if (publish.matches() && Set.of("", "0").stream().noneMatch(publish.group(1)::equals)) {
                published
                        .computeIfAbsent(stage, fresh -> new ArrayList<>())
                        .add(new Published(publish.group(2), Integer.parseInt(publish.group(1))));
            } else if (launch.matches()) {
                launched.addAll(List.of(launch.group(1).strip().split("\\s+")));
            }
        }
        return new BuildStages(launched.stream().distinct().toList(), published);
    }

    /** The ports of a stage; of the empty text, those of all. */
    List<Published> of(String stage, boolean alone) {
        return alone
                ? published.values().stream().flatMap(List::stream).toList()
                : published.getOrDefault(stage, List.of());
    }
}
