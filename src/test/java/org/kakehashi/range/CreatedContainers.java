package org.kakehashi.range;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Event;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** The engine's own word on which containers of an installation were made since the watch began. */
final class CreatedContainers implements Closeable {
    private static final String PURPOSE = "org.kakehashi.purpose";

    private final Queue<Map<String, String>> seen = new ConcurrentLinkedQueue<>();
    private final ResultCallback.Adapter<Event> watch = new ResultCallback.Adapter<>() {
        @Override
        public void onNext(Event event) {
            if (event.getActor() != null && event.getActor().getAttributes() != null) {
                seen.add(event.getActor().getAttributes());
            }
        }
    };
    private String instance = "";

    void watch(DockerClient docker, String ofInstance) {
        instance = ofInstance;
        try {
            docker.eventsCmd()
                    .withEventTypeFilter("container")
                    .withEventFilter("create")
                    .withLabelFilter("org.kakehashi.instance=" + instance)
                    .exec(watch)
                    .awaitStarted(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many by purpose; a container that the caller makes last has then been seen as well, so that none is missing. */
    Map<String, Long> byPurpose(DockerClient docker) {
        String last = docker.createContainerCmd("kakehashi/base")
                .withCmd("true")
                .withLabels(Map.of("org.kakehashi.instance", instance, PURPOSE, "last"))
                .exec()
                .getId();
        docker.removeContainerCmd(last).exec();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> count().containsKey("last"));
        Map<String, Long> count = new java.util.HashMap<>(count());
        count.remove("last");
        return count;
    }

    private Map<String, Long> count() {
        return seen.stream()
                .collect(Collectors.groupingBy(labels -> labels.getOrDefault(PURPOSE, "?"), Collectors.counting()));
    }

    @Override
    public void close() throws IOException {
        watch.close();
    }
}
