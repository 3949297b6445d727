package org.kakehashi.scenario.file;

import java.util.Collection;
import java.util.Optional;

/**
 * What is known around a text, to be compared with it.
 *
 * @param folder name of the scenario's folder, which its id must repeat
 * @param images names in the image catalogue
 */
record Surroundings(Optional<String> folder, Optional<Collection<String>> images) {
    static final Surroundings UNKNOWN = new Surroundings(Optional.empty(), Optional.empty());
}
