package org.kakehashi.range.docker.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kakehashi.range.engine.EnginePreflight.Level;

class HostFirewallTest {
    private static final String INSTANCE = "abc123ff";

    /** As iptables 1.8.9 prints them. */
    private static final List<String> LISTING = List.of(
            "-P INPUT ACCEPT",
            "-N DOCKER-USER",
            "-A INPUT -i kkabc123-+ -m comment --comment \"kakehashi:abc123ff\" -j DROP",
            "-A FORWARD -j DOCKER-USER",
            "-A DOCKER-USER -i kk0123bc-+ -m comment --comment \"kakehashi:0123bcff\" -j DROP",
            "-A DOCKER-USER -i kkabc123-+ -o kkabc123-+ -m physdev --physdev-is-bridged -m comment --comment \"kakehashi:abc123ff\" -j ACCEPT",
            "-A DOCKER-USER -i kkabc123-+ -m comment --comment \"kakehashi:abc123ff\" -j DROP",
            "-A DOCKER-USER -o kkabc123-+ -m comment --comment \"kakehashi:abc123ff\" -j DROP",
            "-A DOCKER-USER -j RETURN");

    @Test
    void allInTheirOrderAreInPlaceAlsoBesideAnotherInstallation() {
        assertTrue(new HostFirewall(true, LISTING).inPlace(INSTANCE));
    }

    @Test
    void oneMissingOrSwappedIsNotInPlace() {
        for (int rule : List.of(2, 5, 6, 7)) {
            var fewer = new ArrayList<>(LISTING);
            fewer.remove(rule);
            assertFalse(new HostFirewall(true, fewer).inPlace(INSTANCE), LISTING.get(rule));
        }
        var swapped = new ArrayList<>(LISTING);
        Collections.swap(swapped, 5, 6);
        assertFalse(new HostFirewall(true, swapped).inPlace(INSTANCE));
    }

    @Test
    void anotherRuleBeforeThemMayLetSomethingThrough() {
        var shadowed = new ArrayList<>(LISTING);
        shadowed.add(5, "-A DOCKER-USER -p tcp -j RETURN");
        assertFalse(new HostFirewall(true, shadowed).inPlace(INSTANCE));
    }

    @Test
    void whatCannotBeReadIsUnknownAndAMissingChainAnError() {
        assertEquals(
                Level.UNKNOWN,
                new HostFirewall(false, List.of("Permission denied"))
                        .finding(INSTANCE)
                        .level());
        assertEquals(
                Level.ERROR,
                new HostFirewall(true, List.of("-P INPUT ACCEPT"))
                        .finding(INSTANCE)
                        .level());
        assertEquals(
                Level.GOOD, new HostFirewall(true, LISTING).finding(INSTANCE).level());
        assertEquals(
                Level.ERROR, new HostFirewall(true, LISTING).finding("99999999").level());
    }
}
