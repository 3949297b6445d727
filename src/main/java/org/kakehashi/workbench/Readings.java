package org.kakehashi.workbench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kakehashi.scenario.file.ReadScenario;
import org.kakehashi.scenario.file.ScenarioReader;

/** Versions as read, the last ones kept: what never changes need not be read again. */
@ApplicationScoped
public class Readings {
    private static final int MOST_KEPT = 200;

    private final Map<String, ReadScenario> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ReadScenario> eldest) {
            return size() > MOST_KEPT;
        }
    });

    @Inject
    Versions versions;

    public ReadScenario of(Version version) {
        ReadScenario known = kept.get(version.digest());
        if (known != null) {
            return known;
        }
        ReadScenario read = of(versions.bundle(version));
        kept.put(version.digest(), read);
        return read;
    }

    /** The same code as that of the command line. */
    public ReadScenario of(Bundle bundle) {
        return ScenarioReader.read(bundle.source());
    }
}
