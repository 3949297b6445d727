package org.kakehashi.workbench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kakehashi.scenario.ImageOffer;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.file.ReadScenario;
import org.kakehashi.scenario.file.ScenarioReader;
import org.kakehashi.scenario.library.ScenarioLibrary;

/** Versions as read, the last ones kept: what never changes need not be read again. */
@ApplicationScoped
public class Readings {
    private static final int MOST_KEPT = 200;

    private final Map<Key, ReadScenario> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ReadScenario> eldest) {
            return size() > MOST_KEPT;
        }
    });

    /** What is read also depends on what the image catalogue offers. */
    private record Key(String digest, Map<String, ImageOffer> images) {}

    @Inject
    Versions versions;

    @Inject
    ScenarioLibrary library;

    public ReadScenario of(Version version) {
        var key = new Key(version.digest(), library.images());
        ReadScenario known = kept.get(key);
        if (known != null) {
            return known;
        }
        ReadScenario read = of(versions.pack(version));
        kept.put(key, read);
        return read;
    }

    /** The same code as that of the command line. */
    public ReadScenario of(ScenarioPackage pack) {
        return ScenarioReader.read(pack, library.surroundings());
    }
}
