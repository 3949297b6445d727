package org.kakehashi.site.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class OpenConnectionsTest {
    private final OpenConnections open = new OpenConnections();

    @Test
    void aClassBehindOneAddressFitsInAndNoMoreThanThat() throws UnknownHostException {
        InetAddress school = InetAddress.getByName("192.0.2.1");
        for (int i = 0; i < OpenConnections.MOST; i++) {
            assertTrue(open.enter(school));
        }
        assertFalse(open.enter(school));
        assertFalse(open.enter(school), "what was refused is not counted, and not forgotten");
        assertTrue(open.enter(InetAddress.getByName("192.0.2.2")));
        open.leave(school);
        assertTrue(open.enter(school));
    }

    @Test
    void aProxyOnThisMachineIsEverybody() {
        for (int i = 0; i < 2 * OpenConnections.MOST; i++) {
            assertTrue(open.enter(InetAddress.getLoopbackAddress()));
        }
    }
}
