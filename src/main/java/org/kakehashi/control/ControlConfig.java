package org.kakehashi.control;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the instructor's pages ({@code kakehashi.control.*}). */
@ConfigMapping(prefix = "kakehashi.control")
public interface ControlConfig {
    /** Play time without a solved task after which a team that works on one counts as stuck. */
    @WithDefault("10m")
    Duration stuckAfter();
}
