package org.kakehashi.catalogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where images come from ({@code kakehashi.catalogue.*}). */
@ConfigMapping(prefix = "kakehashi.catalogue")
interface CatalogueConfig {
    /** The folder with a folder for each image. Authors may add to it while the platform runs. */
    @WithDefault("images")
    Path folder();

    /** The program that lists and builds images; where it is missing, the catalogue can only be read. */
    @WithDefault("deploy/images")
    Path program();
}
