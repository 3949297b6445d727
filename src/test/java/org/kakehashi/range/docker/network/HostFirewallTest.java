package org.kakehashi.range.docker.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.range.docker.Lab;
import org.kakehashi.range.docker.network.HostFirewall.Rules;
import org.kakehashi.range.engine.EnginePreflight.Level;

/** The rules of one installation on the real firewall of this host. */
@Tag("docker")
class HostFirewallTest {
    private final Lab lab = new Lab();
    private final HostFirewall firewall = new HostFirewall(lab.instance);

    @BeforeEach
    void closeTheHost() throws Exception {
        assertEquals(0, lab.hostRules("add"));
    }

    @AfterEach
    void takeAway() throws Exception {
        lab.close();
    }

    @Test
    void standAfterTheScriptHasAddedThemUntilItRemovesThem() throws Exception {
        assertEquals(Rules.IN_PLACE, firewall.rules());
        assertEquals(Level.GOOD, firewall.finding().level());
        lab.hostRules("remove");
        assertEquals(Rules.FAULTY, firewall.rules());
        assertEquals(Level.ERROR, firewall.finding().level());
    }

    @Test
    void oneMissingForEitherProtocolIsAFaultUntilItIsAddedAgain() throws Exception {
        for (String program : List.of("iptables", "ip6tables")) {
            assertEquals(0, lab.dropFromInput(program));
            assertEquals(Rules.FAULTY, firewall.rules(), program);
            assertEquals(0, lab.hostRules("add"));
            assertEquals(Rules.IN_PLACE, firewall.rules(), program);
        }
    }

    @Test
    void anotherRuleBeforeThemMayLetSomethingThrough() throws Exception {
        String[] other = {"DOCKER-USER", "-s", "198.51.100.7", "-j", "RETURN"};
        assertEquals(0, iptables("-I", other));
        try {
            assertEquals(Rules.FAULTY, firewall.rules());
        } finally {
            iptables("-D", other);
        }
    }

    @Test
    void whoMayNotLookIsToldThatTheProofDecides() {
        assertEquals(Level.UNKNOWN, firewall.finding(HostFirewall.rules(3)).level());
        assertEquals(Level.ERROR, firewall.finding(HostFirewall.rules(4)).level());
        assertEquals(Rules.FAULTY, HostFirewall.rules(127));
    }

    private static int iptables(String verb, String... rule) throws Exception {
        var command = new ArrayList<>(List.of("iptables", "-w", "5", verb));
        command.addAll(List.of(rule));
        return Lab.run(command.toArray(String[]::new));
    }
}
