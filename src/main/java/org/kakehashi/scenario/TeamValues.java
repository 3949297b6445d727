package org.kakehashi.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kakehashi.flag.Flags;
import org.kakehashi.flag.Secret;
import org.kakehashi.scenario.parameter.GivenNames;
import org.kakehashi.scenario.parameter.Parameter;

/**
 * The parameters of a scenario as minted for one team. The same exercise, team and seat always give the same values.
 *
 * @param byName those of the team
 * @param bySeat those that each participant has, by name, seat after seat; empty if there are none
 */
public record TeamValues(Map<String, String> byName, List<Map<String, String>> bySeat) {
    /** {@code ${name}}: the only expression of the scenario language. */
    public static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z][a-z0-9_-]*)}");

    /** Of a team whose participants have none of their own. */
    public TeamValues(Map<String, String> byName) {
        this(byName, List.of());
    }

    /** @param seats of the team */
    public static TeamValues mint(Scenario scenario, Secret secret, String team, int seats) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Parameter> own = new LinkedHashMap<>();
        Set<Integer> ports = new HashSet<>();
        scenario.parameters().forEach((name, parameter) -> {
            if (parameter instanceof Parameter.PerParticipant) {
                own.put(name, parameter.kind());
            } else {
                values.put(name, value(parameter, ports, secret, team, name));
            }
        });
        List<Map<String, String>> bySeat = new ArrayList<>();
        for (int seat = 1; seat <= seats && !own.isEmpty(); seat++) {
            String owner = team + "/seat-" + seat;
            Set<Integer> taken = new HashSet<>(ports);
            Map<String, String> minted = new LinkedHashMap<>();
            own.forEach((name, kind) -> minted.put(name, value(kind, taken, secret, owner, name)));
            bySeat.add(Map.copyOf(minted));
        }
        return new TeamValues(Map.copyOf(values), List.copyOf(bySeat));
    }

    /** @param owner the team, or a seat of it */
    private static String value(Parameter parameter, Set<Integer> ports, Secret secret, String owner, String name) {
        return switch (parameter) {
            case Parameter.Flag flag -> Flags.mint(secret, "flag", owner, name);
            case Parameter.Choose choose -> Flags.choose(secret, choose.options(), "choose", owner, name);
            case Parameter.Word word -> Flags.word(secret, "word", owner, name);
            case Parameter.Number number ->
                "" + Flags.number(secret, number.from(), number.to(), "number", owner, name);
            case Parameter.Port port -> port(port, ports, secret, owner, name);
            case Parameter.Password password -> Flags.password(secret, password.length(), "password", owner, name);
            case Parameter.PersonName person ->
                Flags.choose(secret, GivenNames.of(person.origin()), "name", owner, name);
            case Parameter.PerParticipant each -> value(each.kind(), ports, secret, owner, name);
        };
    }

    /**
     * What one participant has: the values of the team and their own.
     *
     * @param seat 1-based; 0 for nobody in particular, who has those of the team alone
     */
    public TeamValues forSeat(int seat) {
        if (seat < 1 || seat > bySeat.size()) {
            return this;
        }
        Map<String, String> all = new LinkedHashMap<>(byName);
        all.putAll(bySeat.get(seat - 1));
        return new TeamValues(Map.copyOf(all));
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
