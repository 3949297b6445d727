package org.kakehashi.range.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

    private final Map<String, Fetch> fetches = new ConcurrentHashMap<>();

    /** @param failure why it failed, empty while it is under way */
    private record Fetch(Optional<Text> failure, Instant since) {
        boolean isToBeRetried() {
            return failure.isPresent() && since.plus(RETRY).isBefore(Instant.now());
        }
    }

    @Inject
    Engine engine;

    @Inject
    RangeConfig config;

    /** What is known of it, or why it is not there yet; asking begins to fetch it. */
    ImageFacts facts(ImageName image) {
        Optional<ImageFacts> there = engine.image(image.text());
        if (there.isPresent()) {
            fetches.remove(image.text());
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
        Fetch begun = new Fetch(Optional.empty(), Instant.now());
        Fetch fetch =
                fetches.compute(image.text(), (name, known) -> known == null || known.isToBeRetried() ? begun : known);
        if (fetch == begun) {
            Thread.ofVirtual().name("fetch-image").start(() -> fetch(image));
        }
        return fetch.failure()
                .map(why -> new Text(
                        "image " + image.text() + " cannot be fetched, it is tried again: " + why.en(),
                        "イメージ " + image.text() + " を取得できません。自動的に再試行します：" + why.ja()))
                .orElseGet(() ->
                        new Text("image " + image.text() + " is being fetched", "イメージ " + image.text() + " を取得しています"));
    }

    private void fetch(ImageName image) {
        try {
            engine.fetch(image.text());
            fetches.remove(image.text());
        } catch (EngineFailure e) {
            fetches.put(image.text(), new Fetch(Optional.of(e.text()), Instant.now()));
        }
    }

    private static Text refused(ImageName image) {
        return new Text(
                "images of the registry " + image.registry()
                        + " are not allowed here; the operator names it in KAKEHASHI_RANGE_REGISTRIES",
                "レジストリ " + image.registry() + " のイメージは許可されていません。運用担当者が KAKEHASHI_RANGE_REGISTRIES に追加すると使えます");
    }
}
