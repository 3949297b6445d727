package org.kakehashi.range.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.stream.Stream;
import org.kakehashi.range.plan.Subnet;

/** The addresses of the host that the platform and the engine run on. */
@ApplicationScoped
class HostAddresses {
    /** Every IPv4 address but those of the loopback interface. */
    List<String> all() {
        return addresses().map(address -> address.getAddress().getHostAddress()).toList();
    }

    /** The blocks that the host reaches directly: no range may cover them. */
    List<Subnet> subnets() {
        return addresses()
                .filter(address -> address.getNetworkPrefixLength() > 0)
                .map(address ->
                        Subnet.parse(address.getAddress().getHostAddress() + "/" + address.getNetworkPrefixLength()))
                .toList();
    }

    private static Stream<InterfaceAddress> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(network -> network.getInterfaceAddresses().stream())
                    .filter(address -> address.getAddress() instanceof Inet4Address)
                    .filter(address -> !address.getAddress().isLoopbackAddress());
        } catch (SocketException e) {
            throw new UncheckedIOException("the host's own addresses cannot be read", e);
        }
    }
}
