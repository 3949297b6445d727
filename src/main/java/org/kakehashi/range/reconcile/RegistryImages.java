package org.kakehashi.range.reconcile;

import static org.kakehashi.range.words.RangeWords.WORDS;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.engine.Engine;
import org.kakehashi.range.engine.EngineFailure;
import org.kakehashi.range.plan.ImageFacts;
import org.kakehashi.scenario.ImageName;
import org.kakehashi.site.language.Text;

/** Images of registries: fetched once, in the background, from those that the operator allows. */
@ApplicationScoped
class RegistryImages {
    private static final Duration RETRY = Duration.ofSeconds(30);

    /** Far more than all scenarios name; what is forgotten early is fetched again, which the engine answers at once. */
    private static final int MOST = 1_000;

    private final Engine engine;
    private final RangeConfig config;
    private final InstantSource clock;
    private final Cache<String, Fetch> fetches =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    /** @param failure why it failed, empty while it is under way */
    private record Fetch(Optional<Text> failure, Instant since) {
        boolean isToBeRetried(Instant now) {
            return failure.isPresent() && since.plus(RETRY).isBefore(now);
        }
    }

    @Inject
    RegistryImages(Engine engine, RangeConfig config) {
        this(engine, config, InstantSource.system());
    }

    RegistryImages(Engine engine, RangeConfig config, InstantSource clock) {
        this.engine = engine;
        this.config = config;
        this.clock = clock;
    }

    /** How many fetches are under way or failed. */
    long size() {
        fetches.cleanUp();
        return fetches.estimatedSize();
    }

    /** What is known of it, or why it is not there yet; asking begins to fetch it. */
    ImageFacts facts(ImageName image) {
        Optional<ImageFacts> there = engine.image(image.text());
        if (there.isPresent()) {
            fetches.invalidate(image.text());
            return there.get();
        }
        return ImageFacts.absent(isAllowed(image) ? fetching(image) : refused(image));
    }

    private boolean isAllowed(ImageName image) {
        return config.registries()
                .filter(hosts -> hosts.contains(image.registry()))
                .isPresent();
    }

    private Text fetching(ImageName image) {
        Fetch begun = new Fetch(Optional.empty(), clock.instant());
        Fetch fetch = fetches.asMap()
                .compute(
                        image.text(),
                        (name, known) -> known == null || known.isToBeRetried(begun.since()) ? begun : known);
        if (fetch == begun) {
            Thread.ofVirtual().name("fetch-image").start(() -> fetch(image));
        }
        return fetch.failure()
                .map(why -> WORDS.imageCannotBeFetched(image.text(), why))
                .orElseGet(() -> WORDS.imageIsBeingFetched(image.text()));
    }

    private void fetch(ImageName image) {
        try {
            engine.fetch(image.text());
            fetches.invalidate(image.text());
        } catch (EngineFailure e) {
            fetches.put(image.text(), new Fetch(Optional.of(e.text()), clock.instant()));
        }
    }

    private static Text refused(ImageName image) {
        return WORDS.imagesOfTheRegistryAreNotAllowed(image.registry());
    }
}
