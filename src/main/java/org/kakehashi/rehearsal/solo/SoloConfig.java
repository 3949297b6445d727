package org.kakehashi.rehearsal.solo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Ranges of one person ({@code kakehashi.solo.*}). Everybody has at most one. */
@ConfigMapping(prefix = "kakehashi.solo")
public interface SoloConfig {
    /** After how long without a request from its trainee's page a range is put away. */
    @WithDefault("30M")
    Duration idle();
}
