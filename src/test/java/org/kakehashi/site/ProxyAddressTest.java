package org.kakehashi.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyAddressTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "10.1.0.0/16, 10.1.255.7, true",
        "10.1.0.0/16, 10.2.0.1, false",
        "::1, ::1, true",
        "::1, 127.0.0.1, false",
        "fd00::/8, fd12::1, true",
        "127.0.0.1, ::1, false"
    })
    void includesAddressesOfItsBlock(String proxy, String address, boolean included) throws UnknownHostException {
        assertEquals(included, ProxyAddress.of(proxy).includes(InetAddress.getByName(address)));
    }

    @Test
    void severalAreSeparatedByCommas() {
        assertEquals(2, ProxyAddress.all("127.0.0.1, 10.1.0.0/16").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proxy.example", "localhost", "10.1.0.0/33", "10.1.0.0/", "10.1.0", "*", "", "127.0.0.1;10.0.0.1"
            })
    void aNameOrNonsenseIsRefused(String given) {
        assertThrows(WrongSetting.class, () -> ProxyAddress.of(given));
    }
}
