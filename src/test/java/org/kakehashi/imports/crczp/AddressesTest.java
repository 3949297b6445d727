package org.kakehashi.imports.crczp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kakehashi.imports.Fixture;
import org.kakehashi.imports.Imported;
import org.kakehashi.imports.report.ImportFinding.Severity;

/** Texts that name an address that is allocated anew are listed, and no others. */
class AddressesTest {
    @Test
    void addressesAreMatchedWholeInTasksAndBriefing() {
        Imported imported = Fixture.of(
                Map.of(
                        "topology.yml", """
                        name: lab
                        hosts: [{name: server, base_box: {image: debian}}, {name: other, base_box: {image: debian}}]
                        routers: []
                        networks: [{name: net, cidr: 10.0.1.0/24}]
                        net_mappings:
                          - {host: server, network: net, ip: 10.0.1.2}
                          - {host: other, network: net, ip: 10.0.1.23}
                        """,
                        "training.json", """
                        {"title": "T", "description": "d", "levels": [
                          {"level_type": "INFO_LEVEL", "order": 0, "title": "Start", "content": "Connect to 10.0.1.2."},
                          {"level_type": "TRAINING_LEVEL", "order": 1, "title": "One", "max_score": 7.5, "answer": "x",
                           "content": "Ask http://10.0.1.23:8080/ for it, not 110.0.1.2 or 10.0.1.2.9"},
                          {"level_type": "TRAINING_LEVEL", "order": 2, "title": "Two", "max_score": 5, "answer": "y",
                           "content": "nothing", "hints": [{"title": "h", "content": "(10.0.1.2)", "hint_penalty": 1}]}]}
                        """),
                "");
        List<String> told = Fixture.said(imported, Severity.CHANGED).stream()
                .filter(line -> line.contains("names the address"))
                .map(line -> line.substring(line.indexOf('|') + 2).replaceAll(" at another address.", ""))
                .toList();
        assertEquals(
                List.of(
                        "The briefing or summary names the address 10.0.1.2; here it is the node \"server\"",
                        "The task \"two\" names the address 10.0.1.2; here it is the node \"server\"",
                        "The task \"one\" names the address 10.0.1.23; here it is the node \"other\""),
                told);
        assertEquals(true, Fixture.yaml(imported).contains("points: 8\n"), () -> Fixture.yaml(imported));
    }
}
