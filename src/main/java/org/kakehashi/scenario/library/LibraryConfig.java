package org.kakehashi.scenario.library;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where scenarios lie ({@code kakehashi.scenarios.*}). */
@ConfigMapping(prefix = "kakehashi.scenarios")
interface LibraryConfig {
    /** The folder with a folder for each scenario. Authors may edit it while the platform runs. */
    @WithDefault("scenarios")
    Path folder();
}
