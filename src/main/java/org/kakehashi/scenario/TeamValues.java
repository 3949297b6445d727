package org.kakehashi.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kakehashi.flag.Flags;
import org.kakehashi.flag.Secret;

/** The parameters of a scenario as minted for one team. The same exercise and team always give the same values. */
public record TeamValues(Map<String, String> byName) {
    /** {@code ${name}}: the only expression of the scenario language. */
    public static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z][a-z0-9_-]*)}");

    public static TeamValues mint(Scenario scenario, Secret secret, String team) {
        Map<String, String> values = new LinkedHashMap<>();
        scenario.parameters()
                .forEach((name, parameter) -> values.put(
                        name,
                        switch (parameter) {
                            case Parameter.Flag flag -> Flags.mint(secret, "flag", team, name);
                            case Parameter.Choose choose ->
                                Flags.choose(secret, choose.options(), "choose", team, name);
                        }));
        return new TeamValues(Map.copyOf(values));
    }

    /** The text with every known {@code ${name}} replaced once; values are never expanded again. */
    public String fill(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(byName.getOrDefault(match.group(1), match.group())));
    }
}
