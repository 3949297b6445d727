package org.kakehashi.scenario.format.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Problem;
import org.kakehashi.scenario.format.ScenarioReader;
import org.kakehashi.scenario.format.topology.TopologyEdit.AddNetwork;
import org.kakehashi.scenario.format.topology.TopologyEdit.AddNode;
import org.kakehashi.scenario.format.topology.TopologyEdit.Connect;
import org.kakehashi.scenario.format.topology.TopologyEdit.Disconnect;
import org.kakehashi.scenario.format.topology.TopologyEdit.RemoveNetwork;
import org.kakehashi.scenario.format.topology.TopologyEdit.RemoveNode;
import org.kakehashi.scenario.format.topology.TopologyEdit.RenameNetwork;
import org.kakehashi.scenario.format.topology.TopologyEdit.RenameNode;
import org.kakehashi.scenario.format.topology.TopologyEdit.SetImage;
import org.kakehashi.site.language.Language;

class TopologyEditorTest {
    private static final TopologyEditor EDITOR = new TopologyEditor(ScenarioReader::read);

    private static final String LINES = """
            # first
            networks:
              - office   # desks
              - plant
            nodes:
              desk:   # the only one
                image: workbench   # for typing
                networks:
                  - office   # day
                  - plant
                console: trainee
              plc: {image: plant, networks: [plant]}  # flow
            # last
            tasks: []
            """;

    @Test
    void servicesStepsAndRulesFollowRenamedNodesAndNetworks() throws IOException {
        String duel = Files.readString(Path.of("src/test/resources/duel.yaml"))
                .replace("hanko/seals", "box/seals")
                .replace("  hanko:\n", "  box:\n")
                .replace("patch: hanko,", "patch: box,")
                .replace("checker: hanko}", "checker: box}");
        assertEquals(List.of(), ScenarioReader.read(duel).problems());
        String renamed = duel;
        for (TopologyEdit edit : List.of(
                new RenameNode("box", "vault"),
                new RenameNode("desk", "seat"),
                new RenameNode("gate", "way"),
                new RenameNetwork("team", "home"),
                new RenameNetwork("arena", "ring"))) {
            renamed = edited(renamed, edit);
        }
        assertEquals(List.of(), ScenarioReader.read(renamed).problems());
        assertEquals(
                duel.replace("to: [box]", "to: [vault]")
                        .replace("  box: {image", "  vault: {image")
                        .replace("node: box", "node: vault")
                        .replace("on: box", "on: vault")
                        .replace("desk: {", "seat: {")
                        .replace("on: desk", "on: seat")
                        .replace("gate: {", "way: {")
                        .replace("team: {allow", "home: {allow")
                        .replace("[team]", "[home]")
                        .replace("[team, arena]", "[home, ring]")
                        .replace("from: arena", "from: ring")
                        .replace("  arena: {", "  ring: {"),
                renamed);
    }

    @Test
    void aNodeThatStandsAtItsServiceOnlyIsNotRenamedInThePicture() throws IOException {
        String duel = Files.readString(Path.of("src/test/resources/duel.yaml"));
        assertThrows(EditRefused.class, () -> EDITOR.apply(duel, new RenameNode("check-hanko", "judge")));
        assertThrows(EditRefused.class, () -> EDITOR.apply(duel, new Disconnect("gate", "arena")));
    }

    static List<Path> bundled() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("scenarios"))) {
            return folders.map(folder -> folder.resolve("scenario.yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static String edited(String yaml, TopologyEdit edit) {
        return EDITOR.apply(yaml, edit).yaml();
    }

    @Test
    void anEmptyScenarioGrowsFromThePicture() {
        String yaml = "kakehashi: 1\nid: new\n# mine\n";
        yaml = edited(yaml, new AddNetwork("office"));
        yaml = edited(yaml, new AddNetwork("plant"));
        yaml = edited(yaml, new AddNode("desk", "workbench", List.of("office", "plant"), true));
        yaml = edited(yaml, new AddNode("plc", "plant", List.of("plant"), false));
        assertEquals("""
                kakehashi: 1
                id: new
                networks: [office, plant]
                nodes:
                  desk:
                    image: workbench
                    networks: [office, plant]
                    console: trainee
                  plc:
                    image: plant
                    networks: [plant]
                # mine
                """, yaml);
    }

    @Test
    void keysWithoutValuesAreFilled() {
        String yaml = edited("networks:  # none yet\nnodes:  # none either\n", new AddNetwork("office"));
        assertEquals("networks: [office]  # none yet\nnodes:  # none either\n", yaml);
        assertEquals(
                yaml + "  desk:\n    image: workbench\n    networks: [office]\n",
                edited(yaml, new AddNode("desk", "workbench", List.of("office"), false)));
    }

    @Test
    void everyChangeStaysAtItsPlace() {
        assertEquals(
                LINES.replace("  - plant\nnodes", "  - plant\n  - dmz\nnodes"), edited(LINES, new AddNetwork("dmz")));
        assertEquals(LINES.replace("[plant]", "[plant, office]"), edited(LINES, new Connect("plc", "office")));
        assertEquals(LINES.replace("      - plant\n", ""), edited(LINES, new Disconnect("desk", "plant")));
        assertEquals(LINES.replace("- office   # day", "# day"), edited(LINES, new Disconnect("desk", "office")));
        assertEquals(LINES.replace("workbench  ", "kali  "), edited(LINES, new SetImage("desk", "kali")));
        assertEquals(LINES.replace("{image: plant", "{image: hmi"), edited(LINES, new SetImage("plc", "hmi")));
        assertEquals(
                LINES.replace("  # flow\n", "  # flow\n  hmi:\n    image: plant\n    networks: [office]\n"),
                edited(LINES, new AddNode("hmi", "plant", List.of("office"), false)));
    }

    @Test
    void listsInBracketsLoseOneItem() {
        String yaml = "networks: {a: {}, b: , c: {}}\nnodes: {n: {image: x, networks: [a, # one\n  b, c]}}\n";
        assertEquals(yaml.replace("[a, # one\n  b, c]", "[# one\n  b, c]"), edited(yaml, new Disconnect("n", "a")));
        assertEquals(yaml.replace("b, c", "c"), edited(yaml, new Disconnect("n", "b")));
        assertEquals(yaml.replace(", c]", "]"), edited(yaml, new Disconnect("n", "c")));
        assertEquals(yaml.replace("c: {}}", "c: {}, d: {}}"), edited(yaml, new AddNetwork("d")));
        assertEquals(
                yaml.replace("c]}}", "c]}, m: {image: y, networks: [b]}}"),
                edited(yaml, new AddNode("m", "y", List.of("b"), false)));
    }

    @Test
    void aRenamedNodeIsFollowedWhereTheFormatRefersToIt() throws IOException {
        String yaml = Files.readString(Path.of("scenarios/bottling-plant/scenario.yaml"));
        EditedTopology edited = EDITOR.apply(yaml, new RenameNode("proxy", "relay"));
        assertEquals(errors(yaml), errors(edited.yaml()));
        assertTrue(edited.yaml().contains("after: [relay]"));
        List<String> lines = edited.yaml().lines().toList();
        assertTrue(!edited.mentions().isEmpty()
                && edited.mentions().stream()
                        .allMatch(line -> lines.get(line - 1).contains("proxy")));
        String network = EDITOR.apply(yaml, new RenameNetwork("cell", "line")).yaml();
        assertEquals(errors(yaml), errors(network));
        assertEquals("plc", DraftTopology.of(network).node("plc").orElseThrow().name());
        assertEquals(
                List.of("line"),
                DraftTopology.of(network).node("plc").orElseThrow().networks());
    }

    @Test
    void whatNothingRefersToGoesAtOnce() {
        assertEquals(
                LINES.replace("  plc: {image: plant, networks: [plant]}  # flow\n", ""),
                edited(LINES, new RemoveNode("plc", false)));
        String yaml = LINES.replace("  - plant\nnodes", "  - plant\n  - dmz   # later\nnodes");
        assertEquals(
                LINES.replace("  - plant\nnodes", "  - plant\n  # later\nnodes"),
                edited(yaml, new RemoveNetwork("dmz", false)));
        String flow = "networks: {a: {}, b: {}}\nnodes: {m: {image: x, networks: [a]}, n: {image: x, networks: [a]}}\n";
        assertEquals(flow.replace("m: {image: x, networks: [a]}, ", ""), edited(flow, new RemoveNode("m", false)));
        assertEquals(flow.replace(", n: {image: x, networks: [a]}", ""), edited(flow, new RemoveNode("n", false)));
        assertEquals(flow.replace(", b: {}", ""), edited(flow, new RemoveNetwork("b", false)));
        assertThrows(
                EditRefused.class,
                () -> edited("networks: [a]\nnodes: {m: {image: x, networks: [a]}}\n", new RemoveNode("m", false)));
    }

    @Test
    void whatRefersToANodeOrANetworkIsToldBeforeItGoes() throws IOException {
        EditRefused told = assertThrows(EditRefused.class, () -> edited(LINES, new RemoveNetwork("plant", false)));
        assertTrue(
                told.text().in(Language.EN).endsWith("10: - plant\n12: plc: {image: plant, networks: [plant]}  # flow"),
                told.text().in(Language.EN));
        EditedTopology gone = EDITOR.apply(LINES, new RemoveNetwork("plant", true));
        assertEquals(LINES.replace("  - plant\nnodes", "nodes").replace("      - plant\n", ""), gone.yaml());
        assertEquals(List.of(10), gone.mentions());

        String yaml = Files.readString(Path.of("scenarios/bottling-plant/scenario.yaml"));
        List<String> lines = yaml.lines().toList();
        for (String node : List.of("proxy", "plc")) {
            String why = assertThrows(EditRefused.class, () -> edited(yaml, new RemoveNode(node, false)))
                    .text()
                    .in(Language.EN);
            List<String> quoted =
                    why.lines().filter(line -> line.matches("\\d+: .*")).toList();
            assertTrue(!quoted.isEmpty(), why);
            for (String line : quoted) {
                String at = line.substring(0, line.indexOf(':'));
                assertEquals(at + ": " + lines.get(Integer.parseInt(at) - 1).strip(), line);
                assertTrue(line.contains(node), line);
            }
            EditedTopology after = EDITOR.apply(yaml, new RemoveNode(node, true));
            assertTrue(DraftTopology.of(after.yaml()).node(node).isEmpty());
            List<String> left = after.yaml().lines().toList();
            assertTrue(after.mentions().stream()
                    .allMatch(line -> left.get(line - 1).contains(node)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Desk", "a b", "-a", "a: {}", "a, b", "true", "localhost", "desk", "plant", "a\nb: c"})
    void whatIsNoFreeNameIsRefused(String name) {
        for (TopologyEdit edit : List.of(
                new AddNetwork(name),
                new AddNode(name, "x", List.of("office"), false),
                new RenameNode("desk", name),
                new RenameNetwork("office", name))) {
            assertThrows(EditRefused.class, () -> EDITOR.apply(LINES, edit));
        }
    }

    @Test
    void whatCannotBeIsRefusedInBothLanguages() {
        for (TopologyEdit edit : List.of(
                new Connect("desk", "office"),
                new Connect("desk", "nowhere"),
                new Connect("nobody", "office"),
                new Disconnect("plc", "plant"),
                new Disconnect("plc", "office"),
                new SetImage("plc", "a: b"),
                new SetImage("plc", "docker.io/x:latest"),
                new AddNode("n", "x", List.of(), false))) {
            EditRefused refused = assertThrows(EditRefused.class, () -> EDITOR.apply(LINES, edit));
            assertTrue(!refused.text().in(Language.EN).equals(refused.text().in(Language.JA)));
        }
        assertThrows(EditRefused.class, () -> EDITOR.apply("a: [", new AddNetwork("x")));
    }

    @Test
    void whatAnAliasWouldChangeElsewhereIsRefused() {
        String yaml =
                "networks: [a, b]\nnodes:\n  m: {image: x, networks: &both [a]}\n  n: {image: x, networks: *both}\n";
        assertThrows(EditRefused.class, () -> EDITOR.apply(yaml, new Connect("m", "b")));
        assertThrows(EditRefused.class, () -> EDITOR.apply(yaml, new Connect("n", "b")));
    }

    /** Any change that is not refused keeps all comments, and all characters but those of one place; no error is new. */
    @ParameterizedTest
    @MethodSource("bundled")
    void randomChangesKeepEverythingElse(Path file) throws IOException {
        var random = new Random(file.toString().hashCode());
        for (String start : List.of(Files.readString(file), commented(Files.readString(file)))) {
            String yaml = start;
            int made = 0;
            for (int i = 0; i < 24; i++) {
                TopologyEdit edit = randomEdit(DraftTopology.of(yaml), random, i);
                String next;
                try {
                    next = edited(yaml, edit);
                } catch (EditRefused refused) {
                    continue;
                }
                made++;
                boolean removal = edit instanceof RemoveNode || edit instanceof RemoveNetwork;
                if (!removal) {
                    assertEquals(comments(yaml), comments(next), edit::toString);
                }
                assertTrue(errors(next) <= errors(yaml), edit::toString);
                assertTrue(!removal || isCutOut(yaml, next), edit::toString);
                assertTrue(
                        removal
                                || edit instanceof RenameNode
                                || edit instanceof RenameNetwork
                                || isOnePlace(yaml, next),
                        edit::toString);
                yaml = next;
            }
            assertTrue(made > 4, () -> "most changes were refused: " + file);
        }
    }

    /** With a comment behind every line that can bear one, and the line ends of another system. */
    private static String commented(String yaml) {
        return yaml.replaceAll("(?m)^( *[a-z-]+: *(\\{.*}|\\[.*])?)$", "$1  # kept")
                .replace("\n", "\r\n");
    }

    private static List<String> comments(String yaml) {
        return yaml.lines()
                .filter(line -> line.contains("#"))
                .map(line -> line.substring(line.indexOf('#')))
                .toList();
    }

    /** Whether one stretch of text is gone, and nothing else. */
    private static boolean isCutOut(String before, String after) {
        int start = 0;
        while (start < after.length() && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        return before.endsWith(after.substring(start));
    }

    private static boolean isOnePlace(String before, String after) {
        int start = 0;
        while (start < Math.min(before.length(), after.length()) && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(before.length(), after.length()) - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return before.length() - start - end < 100 && after.length() - start - end < 200;
    }

    private static long errors(String yaml) {
        return ScenarioReader.read(yaml).problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
    }

    private static TopologyEdit randomEdit(DraftTopology topology, Random random, int number) {
        List<String> networks = topology.networks().stream().map(Network::name).toList();
        List<String> nodes = topology.nodes().stream().map(Node::name).toList();
        String network = networks.get(random.nextInt(networks.size()));
        String node = nodes.get(random.nextInt(nodes.size()));
        var some = new ArrayList<>(networks.subList(0, 1 + random.nextInt(networks.size())));
        return switch (random.nextInt(9)) {
            case 0 -> new AddNetwork("net-" + number);
            case 1 -> new AddNode("node-" + number, "image-" + number, some, false);
            case 2 -> new Connect(node, network);
            case 3 -> new Disconnect(node, network);
            case 4 -> new SetImage(node, "other-" + number);
            case 5 -> new RenameNode(node, "renamed-" + number);
            case 6 -> new RenameNetwork(network, "renet-" + number);
            case 7 -> new RemoveNode(node, false);
            default -> new RemoveNetwork(network, false);
        };
    }
}
