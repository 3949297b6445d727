package org.kakehashi.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kakehashi.flag.Secret;
import org.kakehashi.scenario.parameter.GivenNames;
import org.kakehashi.scenario.parameter.Parameter;
import org.kakehashi.scenario.parameter.Parameter.PersonName.Origin;
import org.kakehashi.site.language.Text;

class TeamValuesTest {
    private static final Secret SECRET = Secret.ofHex("00112233445566778899aabbccddeeff".repeat(2));
    private static final Secret OTHER = Secret.ofHex("ff112233445566778899aabbccddeeff".repeat(2));

    @Test
    void areTheSameForTheSameExerciseAndTeamAndOthersForOthers() {
        Map<String, Parameter> parameters = Map.of(
                "flag", new Parameter.Flag(),
                "word", new Parameter.Word(),
                "password", new Parameter.Password(12),
                "number", new Parameter.Number(0, 999_999),
                "port", new Parameter.Port(1024, 32_767));
        TeamValues one = mint(parameters, SECRET, "1");
        assertEquals(one, mint(parameters, SECRET, "1"));
        for (TeamValues other : List.of(mint(parameters, SECRET, "2"), mint(parameters, OTHER, "1"))) {
            parameters
                    .keySet()
                    .forEach(name -> assertNotEquals(
                            one.byName().get(name), other.byName().get(name), name));
        }
    }

    @Test
    void differBetweenParametersOfOneKind() {
        Map<String, Parameter> parameters = Map.of(
                "one", new Parameter.Password(12),
                "other", new Parameter.Password(12),
                "first", new Parameter.Flag(),
                "second", new Parameter.Flag());
        assertEquals(
                4, Set.copyOf(mint(parameters, SECRET, "1").byName().values()).size());
    }

    @Test
    void spreadNumbersEvenlyOverTheWholeRange() {
        Map<String, Integer> counts = count(new Parameter.Number(-5, 4), 10_000);
        assertEquals(
                IntStream.rangeClosed(-5, 4).mapToObj(Integer::toString).collect(Collectors.toSet()), counts.keySet());
        counts.forEach((value, count) -> assertTrue(count > 850 && count < 1150, value + ": " + count));
    }

    @Test
    void spreadChoicesAndNamesEvenly() {
        Map<String, Integer> choices = count(new Parameter.Choose(List.of("a", "b", "c")), 3000);
        choices.forEach((value, count) -> assertTrue(count > 850 && count < 1150, value + ": " + count));
        Map<String, Integer> names = count(new Parameter.PersonName(Origin.ANY), 9600);
        assertEquals(GivenNames.of(Origin.ANY).size(), names.size());
        names.forEach((value, count) -> assertTrue(count > 120 && count < 290, value + ": " + count));
    }

    @Test
    void giveNamesOfTheirOriginFitForALogin() {
        Set<String> eu = count(new Parameter.PersonName(Origin.EU), 500).keySet();
        Set<String> jp = count(new Parameter.PersonName(Origin.JP), 500).keySet();
        assertTrue(eu.stream().noneMatch(jp::contains));
        assertTrue(Set.copyOf(GivenNames.of(Origin.ANY)).containsAll(eu));
        GivenNames.of(Origin.ANY).forEach(name -> assertTrue(name.matches("[a-z]{3,12}"), name));
        assertEquals(
                GivenNames.of(Origin.ANY).size(),
                Set.copyOf(GivenNames.of(Origin.ANY)).size());
    }

    @Test
    void giveWordsThatCanBeSpoken() {
        Map<String, Integer> words = count(new Parameter.Word(), 2000);
        words.keySet().forEach(word -> assertTrue(word.matches("([bdfghjklmnprstvz][aeiou]){3,4}"), word));
        assertTrue(words.size() > 1960, "hardly two teams of a class get the same: " + words.size());
        long short_ = words.keySet().stream().filter(word -> word.length() == 6).count();
        assertTrue(short_ > 850 && short_ < 1150, short_ + " of three syllables");
    }

    @Test
    void givePasswordsOfTheWantedLengthFromTheWholeAlphabet() {
        Set<Integer> characters = new HashSet<>();
        for (int length : List.of(8, 12, 40)) {
            Map<String, Integer> passwords = count(new Parameter.Password(length), 500);
            assertEquals(500, passwords.size());
            passwords.keySet().forEach(password -> {
                assertEquals(length, password.length());
                password.chars().forEach(characters::add);
            });
        }
        assertEquals(32, characters.size());
        assertTrue(characters.stream().noneMatch(character -> "l1o0".indexOf(character) >= 0));
    }

    @Test
    void neverGiveTwoPortsOfATeamTheSame() {
        Map<String, Parameter> tight = new LinkedHashMap<>();
        for (int i = 0; i < 10; i++) {
            tight.put("port-" + i, new Parameter.Port(2000, 2009));
        }
        for (int team = 0; team < 200; team++) {
            assertEquals(
                    10,
                    Set.copyOf(mint(tight, SECRET, "" + team).byName().values()).size(),
                    "team " + team);
        }
    }

    @Test
    void givePortsOfTheirRange() {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        parameters.put("wide", new Parameter.Port(2000, 2002));
        parameters.put("narrow", new Parameter.Port(2000, 2001));
        Set<String> wide = new HashSet<>();
        for (int team = 0; team < 300; team++) {
            Map<String, String> values = mint(parameters, SECRET, "" + team).byName();
            wide.add(values.get("wide"));
            assertTrue(Set.of("2000", "2001").contains(values.get("narrow")));
            assertNotEquals(values.get("wide"), values.get("narrow"));
        }
        assertEquals(Set.of("2000", "2001", "2002"), wide);
    }

    @Test
    void eachParticipantHasItsOwnAndTheTeamsBesides() {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        parameters.put("codename", new Parameter.Word());
        parameters.put("mine", new Parameter.PerParticipant(new Parameter.Flag()));
        parameters.put("door", new Parameter.Port(2000, 2001));
        parameters.put("my-door", new Parameter.PerParticipant(new Parameter.Port(2000, 2001)));
        TeamValues team = mint(parameters, SECRET, "a");
        assertEquals(Set.of("codename", "door"), team.byName().keySet());
        assertEquals(team, team.forSeat(0));
        Set<String> flags = new HashSet<>();
        for (int seat = 1; seat <= 3; seat++) {
            Map<String, String> own = team.forSeat(seat).byName();
            assertEquals(parameters.keySet(), own.keySet());
            assertEquals(team.byName().get("codename"), own.get("codename"));
            assertNotEquals(own.get("door"), own.get("my-door"));
            flags.add(own.get("mine"));
            flags.add(mint(parameters, SECRET, "b").forSeat(seat).byName().get("mine"));
        }
        assertEquals(6, flags.size());
        assertEquals(team, mint(parameters, SECRET, "a"));
        assertEquals("${mine}", team.fill("${mine}"));
    }

    @Test
    void areFilledInOnceAndOnlyWhereTheyAreKnown() {
        var values = new TeamValues(Map.of("a", "${b}", "b", "$1\\"));
        assertEquals("${b} $1\\ ${c} $a ${A}", values.fill("${a} ${b} ${c} $a ${A}"));
    }

    private static Map<String, Integer> count(Parameter parameter, int teams) {
        Map<String, Integer> counts = new HashMap<>();
        for (int team = 0; team < teams; team++) {
            counts.merge(
                    mint(Map.of("it", parameter), SECRET, "" + team).byName().get("it"), 1, Integer::sum);
        }
        return counts;
    }

    private static TeamValues mint(Map<String, Parameter> parameters, Secret secret, String team) {
        return TeamValues.mint(
                new Scenario(
                        "id",
                        "1.0.0",
                        Text.same(""),
                        Text.same(""),
                        Text.same(""),
                        Scenario.Kind.LAB,
                        10,
                        List.of(),
                        Map.of(),
                        "",
                        List.of(),
                        List.of(),
                        TeamPlan.OPEN,
                        parameters,
                        List.of(),
                        List.of(),
                        List.of(),
                        AttackDefencePlan.NONE,
                        ScoringPlan.PLAIN,
                        List.of()),
                secret,
                team,
                3);
    }
}
