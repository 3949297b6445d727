package org.kakehashi.terminal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of terminals ({@code kakehashi.terminal.*}). */
@ConfigMapping(prefix = "kakehashi.terminal")
public interface TerminalConfig {
    /** How long a shell waits for a browser whose connection was lost. */
    @WithDefault("60s")
    Duration grace();

    /** A shell into which nobody typed for so long is ended. */
    @WithDefault("2h")
    Duration idle();

    /** A shell is ended after this, whatever happens; another can be opened at once. */
    @WithDefault("4h")
    Duration life();

    /** How many shells one trainee may have at a time. */
    @WithDefault("3")
    int perTrainee();

    /** Whether shells that an earlier, killed process left behind are ended at start. */
    @WithDefault("true")
    boolean sweepAtStart();
}
