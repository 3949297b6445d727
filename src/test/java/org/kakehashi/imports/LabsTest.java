package org.kakehashi.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.imports.report.ImportFinding.Severity;

/** Labs and events of other platforms, beside those of the folders of material. */
class LabsTest {
    private static final String LAB = """
            name: tiny
            topology:
              nodes: {a: {kind: linux, image: alpine}, b: {kind: linux, image: alpine}}
              links: [{endpoints: ["a:eth1", "b:eth1"]}]
            """;

    @ParameterizedTest
    @ValueSource(strings = {"tiny.clab.yml", "clab.yaml", "topology.yml", "lab.yaml"})
    void aLabMayBeCalledAnything(String name) {
        Imported imported = Fixture.of(name, LAB);
        assertEquals("containerlab", imported.format(), () -> Fixture.report(imported));
        assertTrue(imported.valid());
        assertTrue(Fixture.yaml(imported).contains("networks: [a-b]"), () -> Fixture.yaml(imported));
    }

    @Test
    void ofSeveralLabsOneMustBePicked() {
        Map<String, String> labs = Map.of("x/a.clab.yml", LAB, "x/b.clab.yml", LAB);
        assertTrue(
                Fixture.said(Fixture.of(labs, ""), Severity.REFUSED).toString().contains("--pick"));
        assertTrue(Fixture.of(labs, "x/b.clab.yml").valid());
    }

    @Test
    void twoLinksBetweenTheSameAreTwoNetworks() {
        Imported imported = Fixture.of(
                "t.clab.yml",
                LAB.replace(
                        "links: [",
                        "links: [{endpoints: [\"b:eth2\", \"a:eth2\"]}, {endpoints: [\"a:e3\", \"b:e3\"]}, "));
        assertTrue(Fixture.yaml(imported).contains("networks: [b-a, a-b, a-b-2]"), () -> Fixture.yaml(imported));
    }

    @Test
    void aLabWithMoreLinksThanNetworksSaysSo() {
        var lab = new StringBuilder("topology:\n  nodes: {hub: {kind: nokia_srlinux}");
        var links = new StringBuilder("  links:\n");
        for (int i = 0; i < 20; i++) {
            lab.append(", h").append(i).append(": {kind: linux, image: alpine}");
            links.append("    - endpoints: [hub:e")
                    .append(i)
                    .append(", h")
                    .append(i)
                    .append(":eth1]\n");
        }
        Imported imported = Fixture.of("big.clab.yml", lab + "}\n" + links);
        assertTrue(imported.valid(), () -> Fixture.report(imported));
        assertEquals(
                4,
                Fixture.said(imported, Severity.LEFT_OUT).stream()
                        .filter(line -> line.contains("at most 16 networks"))
                        .count());
    }

    @Test
    void aMachineOfOneDomainIsNoRouter() {
        Imported imported =
                Fixture.of(Map.of("lab.conf", "r[0]=A\nr[image]=kathara/frr\nh[0]=A\n", "r.startup", "x"), "");
        assertEquals("kathara", imported.format());
        assertTrue(imported.valid(), () -> Fixture.report(imported));
        assertFalse(Fixture.yaml(imported).contains("profile: router"), () -> Fixture.yaml(imported));
    }

    @Test
    void aConfigurationOfSomethingElseIsNoLab() {
        assertFalse(Fixture.of("lab.conf", "[section]\nkey = value\n").succeeded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"flag: \"FLAG{a}\"", "flag: {file: flag}", "flag: {file: ./flag}"})
    void aFlagIsATextOrAFile(String flag) {
        Imported imported = Fixture.of(
                Map.of(
                        "pwn/one/challenge.yml",
                        "name: One\nvalue: 10.5\ndescription: d\n" + flag + "\n",
                        "pwn/one/flag",
                        "FLAG{a}\n"),
                "");
        assertEquals("rctf", imported.format(), () -> Fixture.report(imported));
        assertTrue(Fixture.yaml(imported).contains("answer: {text: 'FLAG{a}'}"), () -> Fixture.yaml(imported));
        assertTrue(Fixture.yaml(imported).contains("points: 11\n"), () -> Fixture.yaml(imported));
    }

    @Test
    void oneBrokenChallengeDoesNotTurnAnEventIntoAnotherFormat() {
        Imported imported = Fixture.of(
                Map.of(
                        "a/one/challenge.yaml", "name: One\ndescription: d\nflag: F{abc}\n",
                        "a/two/challenge.yaml", "name: [\n"),
                "");
        assertEquals("rctf", imported.format(), () -> Fixture.report(imported));
        assertEquals(1, Fixture.said(imported, Severity.REFUSED).size(), () -> Fixture.report(imported));
    }
}
