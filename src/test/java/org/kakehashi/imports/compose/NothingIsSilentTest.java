package org.kakehashi.imports.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.imports.Fixture;
import org.kakehashi.imports.Imported;
import org.kakehashi.imports.report.ImportFinding;
import org.kakehashi.imports.report.ImportFinding.Severity;

/** Each option is told, once, and as what really became of it. */
class NothingIsSilentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "deploy: {placement: {constraints: [node.role==manager]}} | LEFT_OUT | deploy.placement",
                "deploy: {restart_policy: {condition: any}} | LEFT_OUT | deploy.restart_policy",
                "deploy: {mode: global} | LEFT_OUT | deploy.mode",
                "deploy: {replicas: 3} | LEFT_OUT | deploy.replicas",
                "deploy: {resources: {reservations: {devices: [{capabilities: [gpu]}]}}} | REFUSED | reservations.devices",
                "deploy: {resources: {reservations: {memory: 1g}}} | LEFT_OUT | reservations.memory",
                "expose: ['9000', 9001] | CARRIED | expose",
                "cap_drop: [ALL] | LEFT_OUT | cap_drop",
                "healthcheck: {disable: true} | LEFT_OUT | healthcheck",
                "healthcheck: {test: [NONE]} | LEFT_OUT | healthcheck",
                "mem_limit: plenty | LEFT_OUT | target",
                "pids_limit: -1 | LEFT_OUT | target",
                "depends_on: {other: {condition: service_completed_successfully}} | CHANGED | depends_on.other",
                "depends_on: [nobody] | LEFT_OUT | depends_on",
                "network_mode: none | CHANGED | network_mode",
                "volumes: ['./page.html:/usr/share/nginx/html/index.html'] | LEFT_OUT | volumes[0]",
                "volumes: ['.:/usr/share/nginx/html'] | LEFT_OUT | volumes[0]"
            })
    void eachOptionIsToldOnce(String option, Severity severity, String place) {
        Imported imported = Fixture.of(
                Map.of(
                        "compose.yml",
                        "services:\n  target:\n    image: alpine\n    " + option + "\n  other: {image: alpine}\n",
                        "page.html",
                        "<p>"),
                "");
        assertTrue(imported.valid(), () -> Fixture.report(imported));
        List<ImportFinding> told = imported.findings().stream()
                .filter(finding -> finding.path().endsWith(place))
                .filter(finding -> !finding.text().en().contains("The service is the node"))
                .toList();
        assertEquals(
                List.of(severity), told.stream().map(ImportFinding::severity).toList(), () -> Fixture.report(imported));
    }

    /** Places that no path of a package can be made of are told as well, and end no import. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "//", "//srv//a.txt", "/srv/../etc/a.txt", ".", "a b.txt", "/srv/ /", "/日本/", "\\\\"})
    void aFileCanBeMountedAtAnyPlace(String place) {
        Imported imported = Fixture.of(
                Map.of(
                        "compose.yml",
                        "services: {target: {image: alpine, volumes: [\"./a.txt:" + place + "\", \"./f:" + place
                                + "\"]}}",
                        "a.txt",
                        "a",
                        "f/b.txt",
                        "b"),
                "");
        assertTrue(imported.valid(), () -> Fixture.report(imported));
        assertEquals(
                2,
                imported.findings().stream()
                        .filter(finding -> finding.path().contains("volumes"))
                        .count(),
                () -> Fixture.report(imported));
    }

    @Test
    void whatSharesANetworkJoinsThoseOfTheOther() {
        Imported imported = Fixture.of("compose.yml", """
                services:
                  vpn: {image: alpine, networks: [left, right]}
                  client: {image: alpine, network_mode: "service:vpn"}
                networks: {left: {}, right: {}}
                """);
        assertTrue(
                Fixture.yaml(imported).contains("client: {image: desk, networks: [left, right]}"),
                () -> Fixture.yaml(imported));
        assertTrue(Fixture.said(imported, Severity.REFUSED).getFirst().contains("left, right"));
    }

    @Test
    void theFirstIpv4BlockCounts() {
        Imported imported = Fixture.of("compose.yml", """
                services: {a: {image: alpine, networks: [n]}}
                networks:
                  n: {ipam: {config: [{subnet: "fd00:1::/64"}, {subnet: 172.28.4.0/24}]}, enable_ipv6: true}
                """);
        assertTrue(Fixture.yaml(imported).contains("cidr: 172.28.4.0/24"), () -> Fixture.yaml(imported));
        assertTrue(Fixture.said(imported, Severity.LEFT_OUT).stream().anyMatch(line -> line.contains("enable_ipv6")));
    }

    @Test
    void theDeskIsNotPutBehindAPublishedService() {
        Imported imported = Fixture.of("compose.yml", """
                services:
                  web: {image: nginx, networks: [back, front], ports: ["80:80"]}
                  db: {image: mariadb, networks: [back]}
                networks: {front: {}, back: {internal: true}}
                """);
        assertTrue(
                Fixture.yaml(imported).contains("desk: {image: desk, networks: [front], per: participant"),
                () -> Fixture.yaml(imported));
    }

    @Test
    void withoutPublishedServicesItSitsOnceInWhatHangsTogether() {
        Imported imported = Fixture.of("compose.yml", """
                services:
                  a: {image: alpine, networks: [one]}
                  pivot: {image: alpine, networks: [one, two]}
                  b: {image: alpine, networks: [two]}
                  far: {image: alpine, networks: [three]}
                networks: {one: {}, two: {}, three: {}}
                """);
        assertTrue(
                Fixture.yaml(imported).contains("desk: {image: desk, networks: [one, three]"),
                () -> Fixture.yaml(imported));
    }
}
