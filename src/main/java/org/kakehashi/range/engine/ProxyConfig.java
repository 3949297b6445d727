package org.kakehashi.range.engine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Settings of the ways in to pages of nodes ({@code kakehashi.door.*}). */
@ConfigMapping(prefix = "kakehashi.door")
public interface ProxyConfig {
    /** Where the UNIX sockets are; the engine must see the same path, so it runs on this host. */
    @WithDefault(".kakehashi/doors")
    Path folder();

    /** A door that nobody used for so long ends by itself. */
    @WithDefault("10m")
    Duration idle();
}
