package org.kakehashi.launch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** What happens when the platform has started ({@code kakehashi.launch.*}). */
@ConfigMapping(prefix = "kakehashi.launch")
public interface LaunchConfig {
    /** Whether a database without exercises gets the demo exercise ({@code KAKEHASHI_DEMO}). */
    @WithDefault("true")
    boolean demo();

    /** The folder of everything that this installation keeps; {@code links.txt} is written there. */
    @WithDefault(".kakehashi")
    Path home();
}
