package org.kakehashi.webpage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Settings of pages of nodes ({@code kakehashi.web.*}). */
@ConfigMapping(prefix = "kakehashi.web")
public interface PageConfig {
    /** Port of pages; the platform's own plus one if not set, any free one for 0. */
    OptionalInt port();

    /**
     * Host names of pages, for example {@code *.pages.example} or {@code *.pages.example:8443}, all of which lead here.
     * Without it pages open in browsers on this machine only, as {@code *.localhost}.
     */
    Optional<String> host();

    /** How many requests one visitor may have under way at a time. */
    @WithDefault("48")
    int perVisitor();

    /** How many WebSockets one visitor may have open at a time. */
    @WithDefault("24")
    int socketsPerVisitor();

    /** Largest body that a browser may send to a node, in bytes. */
    @WithDefault("67108864")
    long largestRequest();

    /** Largest body that a node may answer with, in bytes; streams that never end are cut there, too. */
    @WithDefault("1073741824")
    long largestAnswer();

    /** How long a node may take until its answer begins. */
    @WithDefault("60s")
    Duration patience();

    /** A connection on which nothing moves for so long is closed. */
    @WithDefault("15m")
    Duration idle();
}
