package org.kakehashi.tick.submission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the submission of flags ({@code kakehashi.submission.*}). */
@ConfigMapping(prefix = "kakehashi.submission")
public interface SubmissionConfig {
    /** TCP port of the line protocol, on the platform's address; 0 for none. */
    @WithDefault("31337")
    int port();

    /** Flags that a team may submit each second, in the long run; beyond it its lines wait, and requests are refused. */
    @WithDefault("1000")
    int flagsPerSecond();

    /** Flags that a team may submit at once after a rest. */
    @WithDefault("5000")
    int burst();

    /** Flags of a team that wait to be stored. */
    @WithDefault("512")
    int waitingPerTeam();

    /** Connections from one address. */
    @WithDefault("64")
    int connectionsPerAddress();

    /** Connections of one team. */
    @WithDefault("32")
    int connectionsPerTeam();

    /** All connections. */
    @WithDefault("2000")
    int connections();

    /** A connection on which nothing moves for so long is closed. */
    @WithDefault("5m")
    Duration idle();
}
