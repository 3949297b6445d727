package org.kakehashi.range.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubnetTest {
    private final Subnet pool = Subnet.parse("10.160.0.0/24");

    @Test
    void printsAsItIsRead() {
        assertEquals("10.160.0.0/12", Subnet.parse("10.160.0.0/12").toString());
        assertEquals("255.255.255.240/28", Subnet.parse("255.255.255.255/28").toString());
    }

    @Test
    void refusesWhatIsNoBlock() {
        for (String text :
                List.of("", "10.0.0.0", "10.0.0/8", "10.0.0.256/8", "10.0.0.0/33", "10.0.0.0/0", "a.b.c.d/8")) {
            assertThrows(IllegalArgumentException.class, () -> Subnet.parse(text), text);
        }
    }

    @Test
    void givesTheLastUsableAddressAway() {
        assertEquals("10.160.0.62", Subnet.parse("10.160.0.0/26").throwAwayGateway());
    }

    @Test
    void findsTheFirstFreeBlock() {
        assertEquals(Optional.of(Subnet.parse("10.160.0.0/26")), pool.free(26, List.of()));
        assertEquals(
                Optional.of(Subnet.parse("10.160.0.64/26")),
                pool.free(26, List.of(Subnet.parse("10.160.0.0/28"), Subnet.parse("172.17.0.0/16"))));
    }

    @Test
    void fillsAHoleBetweenTwo() {
        List<Subnet> taken = List.of(Subnet.parse("10.160.0.128/25"), Subnet.parse("10.160.0.0/26"));
        assertEquals(Optional.of(Subnet.parse("10.160.0.64/26")), pool.free(26, taken));
    }

    @Test
    void findsNothingInAFullPool() {
        assertEquals(Optional.empty(), pool.free(26, List.of(Subnet.parse("10.0.0.0/8"))));
        assertEquals(Optional.empty(), pool.free(20, List.of()));
        assertEquals(
                Optional.empty(), Subnet.parse("255.255.255.0/24").free(26, List.of(Subnet.parse("255.255.255.0/24"))));
    }
}
