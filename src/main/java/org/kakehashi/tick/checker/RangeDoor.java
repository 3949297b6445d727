package org.kakehashi.tick.checker;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kakehashi.range.Ranges;
import org.kakehashi.range.engine.NodeProxies;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.tick.checker.wire.CheckerAddress;

/**
 * The way to a node of an exercise's shared part. Where it leads is asked once and remembered until nobody opens there:
 * the proxy of a node ends with it.
 */
final class RangeDoor implements CheckerDoor {
    private final NodeProxies proxies;
    private final Ranges ranges;
    private final Place place;
    private @Nullable Path opened;

    /** @param sharedId of the exercise's shared part */
    record Place(long sharedId, String node, int port) {}

    RangeDoor(NodeProxies proxies, Ranges ranges, Place place) {
        this.proxies = proxies;
        this.ranges = ranges;
        this.place = place;
    }

    @Override
    public synchronized CheckerAddress open() {
        Path known = opened;
        if (known == null) {
            try {
                int generation = ranges.generation(place.sharedId(), place.node());
                known = proxies.to(place.sharedId(), place.node(), generation, place.port());
            } catch (RangeUnavailable e) {
                throw new CheckerUnavailable(e.detail().en());
            }
            opened = known;
        }
        return new CheckerAddress.Socket(known);
    }

    @Override
    public synchronized void closed(CheckerAddress address) {
        if (address instanceof CheckerAddress.Socket socket && socket.path().equals(opened)) {
            proxies.gone(socket.path());
            opened = null;
        }
    }
}
