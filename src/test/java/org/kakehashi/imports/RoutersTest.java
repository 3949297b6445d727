package org.kakehashi.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.imports.report.ImportFinding.Severity;

/** What forwards elsewhere forwards here, if there is something to connect; and nobody sits on both sides of it. */
class RoutersTest {
    @ParameterizedTest
    @ValueSource(strings = {"quagga:latest", "frrouting/frr", "vyos/vyos:1.4", "quay.io/lab/my-router:2"})
    void aRouterOfOneNetworkIsAPlainNode(String image) {
        Imported imported =
                Fixture.of("compose.yml", "services:\n  edge: {image: '" + image + "'}\n  web: {image: nginx}\n");
        assertTrue(imported.valid(), () -> Fixture.report(imported));
        assertTrue(Fixture.yaml(imported).contains("edge: {image: desk, networks: [lan]}"), Fixture.yaml(imported));
        assertTrue(Fixture.said(imported, Severity.CHANGED).stream()
                .anyMatch(line -> line.contains("nodes.edge.profile")));
    }

    @Test
    void aForeignRouterBetweenNetworksRoutes() {
        Imported imported = Fixture.of("compose.yml", """
                services:
                  edge: {image: frrouting/frr, networks: [outside, inside], cap_add: [NET_RAW]}
                  shop: {image: nginx, networks: [outside], ports: ["80:80"]}
                  vault: {image: alpine, networks: [inside], ports: ["22:22"]}
                networks: {outside: {}, inside: {}}
                """);
        assertTrue(imported.valid(), () -> Fixture.report(imported));
        String yaml = Fixture.yaml(imported);
        assertTrue(yaml.contains("edge: {image: router, networks: [outside, inside], profile: router}"), yaml);
        assertTrue(yaml.contains("desk: {image: desk, networks: [outside], per: participant"), yaml);
    }

    @Test
    void aLinuxThatForwardsRoutesToo() {
        Imported imported = Fixture.of("compose.yml", """
                services:
                  gate:
                    image: debian:12
                    sysctls: [net.ipv4.ip_forward=1]
                    networks: [left, right]
                  a: {image: alpine, networks: [left]}
                  b: {image: alpine, networks: [right]}
                networks: {left: {}, right: {}}
                """);
        assertTrue(imported.valid(), () -> Fixture.report(imported));
        String yaml = Fixture.yaml(imported);
        assertTrue(yaml.contains("gate: {image: router, networks: [left, right], profile: router}"), yaml);
        assertFalse(yaml.contains("desk: {image: desk, networks: [left, right]"), yaml);
    }

    @Test
    void aRangeOfOneNetworkBehindItsRouterIsPlayable() {
        Imported imported = Fixture.of("topology.yml", """
                name: one
                hosts: [{name: server, base_box: {image: debian-12-x86_64}}]
                routers: [{name: edge, base_box: {image: debian-12-x86_64}}]
                networks: [{name: inside, cidr: 10.1.26.0/24}]
                net_mappings: [{host: server, network: inside, ip: 10.1.26.9}]
                router_mappings: [{router: edge, network: inside, ip: 10.1.26.1}]
                """);
        assertTrue(imported.valid(), () -> Fixture.report(imported));
        assertFalse(Fixture.yaml(imported).contains("profile: router"), Fixture.yaml(imported));
    }

    @Test
    void anImageThatTheCatalogueLacksIsToldBeforeItIsWritten() {
        Imported imported = Fixture.with(
                Map.of("compose.yml", "services:\n  web: {image: nginx}\n"),
                "images: [{from: [nginx*], use: no-such-image}]");
        assertTrue(imported.succeeded());
        assertFalse(imported.valid());
        List<String> told = Fixture.said(imported, Severity.TO_MEND);
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.getFirst().contains("scenario.yaml:"), told::toString);
        assertTrue(told.getFirst().contains("no-such-image"), told::toString);
        assertTrue(new String(imported.files().get("README.md").toArray()).contains("no-such-image"));
    }

    @Test
    void anImageGetsTheProfileThatItWorksWith() {
        Imported imported = Fixture.with(
                Map.of("compose.yml", "services:\n  files: {image: nginx}\n"),
                "images: [{from: [nginx*], use: fileserver}]");
        assertTrue(imported.valid(), () -> Fixture.report(imported));
        assertTrue(Fixture.yaml(imported).contains("profile: login"), Fixture.yaml(imported));
    }
}
