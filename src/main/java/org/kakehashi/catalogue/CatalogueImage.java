package org.kakehashi.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An image on offer.
 *
 * @param standing how it stands in the engine; empty if nothing here can tell
 * @param build its last build since the platform started
 * @param usedBy ids of scenarios of the library that name it
 */
public record CatalogueImage(String name, Optional<Standing> standing, Optional<Build> build, List<String> usedBy) {
    public boolean isBuilding() {
        return build.filter(Build::isUnderWay).isPresent();
    }

    public boolean isBuilt() {
        return standing.filter(found -> found.state() == Standing.State.BUILT).isPresent();
    }

    public boolean isMissing() {
        return standing.filter(found -> found.state() == Standing.State.MISSING).isPresent();
    }

    /** Whether its last build failed and it still is not what its folder holds. */
    public boolean hasFailed() {
        return !isBuilt() && build.filter(Build::hasFailed).isPresent();
    }

    /** Equal as long as a page about it would look the same. */
    public String fingerprint() {
        return Integer.toHexString(Objects.hash(name, standing, build, usedBy));
    }
}
