package org.kakehashi.scenario;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kakehashi.flag.Flags;
import org.kakehashi.flag.Secret;
import org.kakehashi.scenario.parameter.GivenNames;
import org.kakehashi.scenario.parameter.Parameter;

/** The parameters of a scenario as minted for one team. The same exercise and team always give the same values. */
public record TeamValues(Map<String, String> byName) {
    /** {@code ${name}}: the only expression of the scenario language. */
    public static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z][a-z0-9_-]*)}");

    public static TeamValues mint(Scenario scenario, Secret secret, String team) {
        Map<String, String> values = new LinkedHashMap<>();
        Set<Integer> ports = new HashSet<>();
        scenario.parameters()
                .forEach((name, parameter) -> values.put(
                        name,
                        switch (parameter) {
                            case Parameter.Flag flag -> Flags.mint(secret, "flag", team, name);
                            case Parameter.Choose choose ->
                                Flags.choose(secret, choose.options(), "choose", team, name);
                            case Parameter.Word word -> Flags.word(secret, "word", team, name);
                            case Parameter.Number number ->
                                "" + Flags.number(secret, number.from(), number.to(), "number", team, name);
                            case Parameter.Port port -> port(port, ports, secret, team, name);
                            case Parameter.Password password ->
                                Flags.password(secret, password.length(), "password", team, name);
                            case Parameter.PersonName person ->
                                Flags.choose(secret, GivenNames.of(person.origin()), "name", team, name);
                        }));
        return new TeamValues(Map.copyOf(values));
    }

    /** Draws a port, and goes on to the next free one of its range; the reader refuses ranges that leave none. */
    private static String port(Parameter.Port port, Set<Integer> taken, Secret secret, String team, String name) {
        int size = port.to() - port.from() + 1;
        int drawn = Flags.number(secret, port.from(), port.to(), "port", team, name);
        for (int step = 0; step < size && !taken.add(drawn); step++) {
            drawn = drawn == port.to() ? port.from() : drawn + 1;
        }
        return "" + drawn;
    }

    /** The text with every known {@code ${name}} replaced once; values are never expanded again. */
    public String fill(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(byName.getOrDefault(match.group(1), match.group())));
    }
}
