package org.kakehashi.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListeningAddressTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:8080",
        "range.example, http://range.example:8080",
        "0.0.0.0, http://localhost:8080",
        "::1, http://[::1]:8080",
        "2001:db8::7, http://[2001:db8::7]:8080",
        "::, http://localhost:8080",
    })
    void isWrittenAsBrowsersReadIt(String host, String origin) {
        String written = new ListeningAddress(host, 8080).origin();
        assertEquals(origin, written);
        assertEquals(8080, URI.create(written).getPort());
    }
}
