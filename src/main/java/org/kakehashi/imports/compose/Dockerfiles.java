package org.kakehashi.imports.compose;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kakehashi.imports.source.Source;

/** Looks up what an image is built from; nothing of a Dockerfile is ever run. */
final class Dockerfiles {
    private static final Pattern FROM = Pattern.compile("(?i)FROM\\s+(?:--\\S+\\s+)?(\\S+)(?:\\s+AS\\s+(\\S+))?\\s*");
    private static final Pattern ARG = Pattern.compile("(?i)ARG\\s+([A-Za-z_][A-Za-z0-9_]*)=(\\S+)\\s*");
    private static final int MOST_LINES = 2000;

    private Dockerfiles() {}

    /** The image that the last stage of a Dockerfile of the source begins with. */
    static Optional<String> base(Source source, String path) {
        return base(source, path, "");
    }

    /** @param target the stage that is meant; the last one if it is empty or not there */
    static Optional<String> base(Source source, String path, String target) {
        return source.read(path).flatMap(bytes -> base(new String(bytes, StandardCharsets.UTF_8), target));
    }

    static Optional<String> base(String dockerfile, String target) {
        Map<String, String> arguments = new HashMap<>();
        Map<String, String> stages = new LinkedHashMap<>();
        Optional<String> last = Optional.empty();
        for (String line :
                dockerfile.lines().limit(MOST_LINES).map(String::strip).toList()) {
            Matcher argument = ARG.matcher(line);
            Matcher from = FROM.matcher(line);
            if (argument.matches()) {
                arguments.put(argument.group(1), argument.group(2).replaceAll("[\"']", ""));
            } else if (from.matches()) {
                String image = new Variables(arguments).fill(from.group(1));
                String base = stages.getOrDefault(image, image);
                last = Optional.of(base).filter(name -> !name.isBlank());
                if (from.group(2) != null) {
                    stages.put(from.group(2), base);
                }
            }
        }
        return stages.containsKey(target) ? Optional.of(stages.get(target)) : last;
    }
}
