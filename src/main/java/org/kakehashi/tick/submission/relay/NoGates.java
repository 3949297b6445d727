package org.kakehashi.tick.submission.relay;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;

/** As long as ranges have no gates: nobody is known by an address. */
@ApplicationScoped
@DefaultBean
class NoGates implements GateAddresses {
    @Override
    public OptionalLong teamAt(long exerciseId, String address) {
        return OptionalLong.empty();
    }
}
