package org.kakehashi.workbench.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.format.ScenarioReader;
import org.kakehashi.scenario.format.topology.DraftTopology;

class TopologyDiagramTest {
    private final Scenario scenario = FirstContact.scenario();

    private static Scenario with(Scenario from, List<Network> networks) {
        return new Scenario(
                from.id(),
                from.version(),
                from.title(),
                from.summary(),
                from.briefing(),
                from.kind(),
                from.minutes(),
                from.audience(),
                from.tags(),
                from.licence(),
                from.objectives(),
                from.organisations(),
                from.teams(),
                from.parameters(),
                networks,
                from.nodes(),
                from.tasks(),
                from.attackDefence(),
                from.scoring(),
                from.rehearsal());
    }

    private static Network letsIn(String name, Network.Flow... flows) {
        return new Network(name, 26, "", Network.Per.TEAM, Optional.of(List.of(flows)));
    }

    @Test
    void everyNodeHangsBelowItsNetworkAndCrossesNoOther() {
        TopologyDiagram picture = TopologyDiagram.of(scenario);
        assertEquals(scenario.nodes().size(), picture.boxes().size());
        for (NodeBox one : picture.boxes()) {
            for (NodeBox other : picture.boxes()) {
                boolean apart = one.x() + one.width() < other.x()
                        || other.x() + other.width() < one.x()
                        || one.y() + one.height() < other.y()
                        || other.y() + other.height() < one.y();
                assertTrue(
                        one == other || apart,
                        one.node().name() + " over " + other.node().name());
            }
            for (TopologyDiagram.Cable cable : picture.cables()) {
                boolean through = cable.x() > one.x()
                        && cable.x() < one.x() + one.width()
                        && Math.min(cable.laneY(), cable.nodeY()) < one.y()
                        && Math.max(cable.laneY(), cable.nodeY()) > one.y() + one.height();
                assertFalse(through, "a cable crosses " + one.node().name());
            }
            assertTrue(one.x() + one.width() <= picture.width() && one.y() + one.height() <= picture.height());
        }
    }

    @Test
    void withoutAWordAboutItARouterLetsEverythingThroughBothWays() {
        List<AllowedFlow> passages = TopologyDiagram.of(scenario).passages();
        assertEquals(
                List.of("plant→office everything", "office→plant everything"),
                passages.stream().map(TopologyDiagramTest::shown).toList());
        assertFalse(passages.getFirst().said());
    }

    @Test
    void whatIsAllowedIsNumberedAndPointsAtItsNetwork() {
        var web = new Network.Flow("desk", List.of("files"), List.of(8080, 443), List.of(53));
        TopologyDiagram picture = TopologyDiagram.of(with(scenario, List.of(letsIn("office"), letsIn("plant", web))));
        assertEquals(
                List.of("desk→plant TCP 8080, 443 · UDP 53"),
                picture.passages().stream().map(TopologyDiagramTest::shown).toList());
        assertTrue(picture.into("office").isEmpty());
        TopologyDiagram.Arrow arrow = picture.arrows().getFirst();
        assertEquals(picture.lanes().get(0).y(), arrow.fromY());
        assertEquals(picture.lanes().get(1).y(), arrow.toY());
        assertTrue(
                picture.boxes().stream().allMatch(box -> box.x() > arrow.x() + 9), "arrows have a margin of their own");
    }

    @Test
    void aPassageFromANodeOfTheSameNetworkHasNoArrow() {
        var own = new Network.Flow("files", List.of(), List.of(), List.of());
        TopologyDiagram picture = TopologyDiagram.of(with(scenario, List.of(letsIn("office"), letsIn("plant", own))));
        assertEquals(1, picture.passages().size());
        assertEquals(List.of(), picture.arrows());
    }

    @Test
    void longAndWideNamesStayInTheirBox() {
        assertEquals("a".repeat(23), NodeBox.fitting("a".repeat(23)));
        assertEquals("橋".repeat(11) + "…", NodeBox.fitting("橋".repeat(12)));
    }

    @Test
    void aBoxNamesItsImageAndItsConsole() {
        Node desk = scenario.node("desk").orElseThrow();
        NodeBox box = TopologyDiagram.of(scenario).boxes().stream()
                .filter(each -> each.node().equals(desk))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("desk", ">_"),
                box.rows().stream().map(NodeBox.Row::text).toList());
        assertTrue(box.isPerParticipant());
    }

    @Test
    void servicesAndTheirCheckersAreMarked() throws IOException {
        String duel = Files.readString(Path.of("src/test/resources/duel.yaml"));
        TopologyDiagram draft = TopologyDiagram.of(DraftTopology.of(duel));
        assertEquals(List.of("hanko", ">_", "⚑ hanko :8080"), rows(draft, "box"));
        assertEquals(List.of("hanko-checker", "✓ hanko"), rows(draft, "check-hanko"));
        assertEquals(
                List.of("check-hanko"),
                draft.boxes().stream()
                        .filter(NodeBox::isAdded)
                        .map(NodeBox::name)
                        .toList());
        TopologyDiagram whole =
                TopologyDiagram.of(ScenarioReader.read(duel).scenario().orElseThrow());
        assertEquals(List.of("hanko", ">_", "⚑ hanko :8080"), rows(whole, "box"));
        assertEquals(List.of("hanko-checker", "✓ hanko"), rows(whole, "check-hanko"));
        assertEquals(draft.cables(), whole.cables());
    }

    @Test
    void halfWrittenServicesAreDrawnAsFarAsTheyGo() {
        TopologyDiagram picture = TopologyDiagram.of(DraftTopology.of("""
                networks: [lan]
                nodes:
                  box: {image: box, networks: [lan]}
                services:
                  hanko: {node: box}
                  tram:
                """));
        assertEquals(List.of("box", "⚑ hanko"), rows(picture, "box"));
    }

    private static List<String> rows(TopologyDiagram picture, String node) {
        return picture.boxes().stream()
                .filter(box -> box.node().name().equals(node))
                .flatMap(box -> box.rows().stream())
                .map(NodeBox.Row::text)
                .toList();
    }

    private static String shown(AllowedFlow passage) {
        return passage.from() + "→" + passage.to() + " " + (passage.isEverything() ? "everything" : passage.ports());
    }
}
