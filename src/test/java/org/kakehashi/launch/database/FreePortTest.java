package org.kakehashi.launch.database;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FreePortTest {
    @Test
    void noOutgoingConnectionCanTakeIt() throws IOException {
        String range = Files.readAllLines(Path.of("/proc/sys/net/ipv4/ip_local_port_range"))
                .getFirst();
        int lowest = Integer.parseInt(range.strip().split("\\s+")[0]);
        for (int drawn = 0; drawn < 50; drawn++) {
            int port = FreePort.draw();
            assertTrue(port >= 1024 && port < lowest, port + " is not below " + lowest);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertTrue(socket.isBound());
            }
        }
    }
}
