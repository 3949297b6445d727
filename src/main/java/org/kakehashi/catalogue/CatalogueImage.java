package org.kakehashi.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kakehashi.scenario.ImageOffer;
import org.kakehashi.scenario.Problem;

/**
 * An image on offer.
 *
 * @param offer what its author promises; {@link ImageOffer#UNTOLD} without a readable manifest
 * @param flaws what is wrong with its manifest
 * @param standing how it stands in the engine; empty if nothing here can tell
 * @param build its last build since the platform started
 * @param usedBy ids of scenarios of the library that name it
 */
public record CatalogueImage(
        String name,
        ImageOffer offer,
        List<Problem> flaws,
        Optional<ImageStatus> standing,
        Optional<Build> build,
        List<String> usedBy) {
    public boolean isTold() {
        return offer.isTold();
    }

    public boolean isBuilding() {
        return build.filter(Build::isUnderWay).isPresent();
    }

    public boolean isBuilt() {
        return standing.filter(found -> found.state() == ImageStatus.State.BUILT)
                .isPresent();
    }

    public boolean isMissing() {
        return standing.filter(found -> found.state() == ImageStatus.State.MISSING)
                .isPresent();
    }

    /** Whether its last build failed and it still is not what its folder holds. */
    public boolean hasFailed() {
        return !isBuilt() && build.filter(Build::hasFailed).isPresent();
    }

    /** Equal as long as a page about it would look the same. */
    public String fingerprint() {
        return Integer.toHexString(Objects.hash(name, offer, flaws, standing, build, usedBy));
    }
}
