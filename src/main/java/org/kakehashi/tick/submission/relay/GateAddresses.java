package org.kakehashi.tick.submission.relay;

import java.util.OptionalLong;

/** By which addresses teams are known inside of a range: all that a team sends into the arena comes from its gate. */
public interface GateAddresses {
    /**
     * The team whose traffic comes from an address in the arena.
     *
     * @param address of IPv4, such as {@code 10.160.0.5}; may be anybody's
     */
    OptionalLong teamAt(long exerciseId, String address);
}
