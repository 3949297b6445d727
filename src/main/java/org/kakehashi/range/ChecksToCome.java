package org.kakehashi.range;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Stands in until a room of this feature runs checks: everything is unknown. */
@DefaultBean
@ApplicationScoped
class ChecksToCome implements Checks {
    @Override
    public Result run(long teamId, String from, List<String> command, Duration limit) {
        throw new RangeUnavailable("checks cannot be run yet");
    }
}
