package org.kakehashi.rehearsal.setup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a rehearsal waits ({@code kakehashi.rehearsal.*}). */
@ConfigMapping(prefix = "kakehashi.rehearsal")
public interface RehearsalConfig {
    /** How many rehearsals run at once; each has ranges for all of its teams. */
    @WithDefault("1")
    int atOnce();

    /** How long ranges may come no further while they are deployed or reset, before they count as failed. */
    @WithDefault("60S")
    Duration patience();

    /** How long one command of the solution may take. */
    @WithDefault("60S")
    Duration commandLimit();

    /** How long after a step the checks of a state task may take to hold. */
    @WithDefault("20S")
    Duration stateLimit();
}
