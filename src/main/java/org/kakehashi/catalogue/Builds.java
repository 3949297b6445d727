package org.kakehashi.catalogue;

import static org.kakehashi.catalogue.words.CatalogueWords.WORDS;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.kakehashi.site.Refused;

/** Builds images on demand, one after the other, and remembers how the last build of each went until the next start. */
@ApplicationScoped
public class Builds {
    private static final Logger LOG = Logger.getLogger(Builds.class);
    private static final int KEPT_LINES = 40;
    private static final long LIMIT_SECONDS = 1800;

    private final Map<String, Build> last = new ConcurrentHashMap<>();
    private final AtomicInteger ended = new AtomicInteger();
    private final ExecutorService one = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("image-build").factory());
    private final ImageScript script;

    @Inject
    Builds(CatalogueConfig config) {
        this(new ImageScript(config.program()));
    }

    Builds(ImageScript script) {
        this.script = script;
    }

    /** The refusal to build where the platform has no program for it. */
    public static class ImagesAreBuiltElsewhere extends Refused {
        ImagesAreBuiltElsewhere() {
            super(Reason.NOT_NOW, WORDS.thisPlatformCannotBuildImagesItself());
        }
    }

    /** The last build of an image since the platform started. */
    public Optional<Build> of(String image) {
        return Optional.ofNullable(last.get(image));
    }

    /** How many builds have ended, well or not, since the platform started. */
    int ended() {
        return ended.get();
    }

    public boolean canBuild() {
        return script.exists();
    }

    /**
     * Asks for a build; without effect while one of this image is under way.
     *
     * @param image name of a folder that is there
     * @throws ImagesAreBuiltElsewhere if this platform cannot build
     */
    public void start(String image, String by) {
        if (!canBuild()) {
            throw new ImagesAreBuiltElsewhere();
        }
        Build asked = Build.asked(image, by, Instant.now());
        Build now = last.compute(image, (name, known) -> known != null && known.isUnderWay() ? known : asked);
        if (now == asked) {
            one.execute(() -> build(asked));
        }
    }

    private void build(Build asked) {
        Deque<String> lines = new ArrayDeque<>();
        last.put(asked.image(), asked.with(Build.Stage.RUNNING, List.of(), Optional.empty()));
        Build.Stage end = Build.Stage.FAILED;
        try {
            int exit = script.build(asked.image(), line -> said(asked, lines, line), LIMIT_SECONDS);
            end = exit == 0 ? Build.Stage.DONE : Build.Stage.FAILED;
        } catch (Refused e) {
            said(asked, lines, e.text().en());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            said(asked, lines, "cut off by the stop of the platform");
        }
        ended.incrementAndGet();
        last.put(asked.image(), asked.with(end, copy(lines), Optional.of(Instant.now())));
        LOG.infof("image %s, asked for by %s: %s", asked.image(), asked.by(), end);
    }

    private void said(Build asked, Deque<String> lines, String line) {
        synchronized (lines) {
            lines.add(line.replace('\r', ' ').strip());
            while (lines.size() > KEPT_LINES) {
                lines.removeFirst();
            }
        }
        last.put(asked.image(), asked.with(Build.Stage.RUNNING, copy(lines), Optional.empty()));
    }

    private static List<String> copy(Deque<String> lines) {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    @PreDestroy
    void stop() {
        one.shutdownNow();
    }
}
