package org.kakehashi.workbench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.kakehashi.scenario.ImageOffer;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.format.ReadScenario;
import org.kakehashi.scenario.format.ScenarioReader;
import org.kakehashi.scenario.library.ScenarioLibrary;

/** Versions as read, the last ones kept: what never changes need not be read again. */
@ApplicationScoped
public class ParsedVersions {
    private static final int MOST_KEPT = 200;

    private final Cache<Key, ReadScenario> kept = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterAccess(Duration.ofHours(12))
            .build();

    /** What is read also depends on what the image catalogue offers. */
    private record Key(String digest, Map<String, ImageOffer> images) {}

    @Inject
    Versions versions;

    @Inject
    ScenarioLibrary library;

    public ReadScenario of(Version version) {
        var key = new Key(version.digest(), library.images());
        return kept.get(key, unread -> of(versions.pack(version)));
    }

    /** The same code as that of the command line. */
    public ReadScenario of(ScenarioPackage pack) {
        return ScenarioReader.read(pack, library.readContext());
    }
}
