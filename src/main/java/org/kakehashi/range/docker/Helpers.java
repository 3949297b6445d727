package org.kakehashi.range.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.RangeUnavailable;
import org.kakehashi.site.language.Text;

/**
 * Containers that live for a moment, do one thing inside a node's network and are removed, whatever happens. If the
 * platform itself is killed, the sweep finds them by {@link Labels#PURPOSE_HELPER}.
 */
@ApplicationScoped
class Helpers {
    private static final Text NODE_NOT_RUNNING = new Text("the node is not running", "ノードが動作していません");
    private static final Text TOO_MANY = new Text("too many probes and checks are running", "実行中のプローブと確認が多すぎます");

    private final DockerClient docker;
    private final RangeConfig config;
    private final Map<Job.Size, Semaphore> places = new EnumMap<>(Job.Size.class);

    @Inject
    Helpers(DockerClient docker, RangeConfig config) {
        this.docker = docker;
        this.config = config;
        for (Job.Size size : Job.Size.values()) {
            places.put(size, new Semaphore(size.atOnce(), true));
        }
    }

    /** What a helper gave: its exit code and what it printed, both streams in one. */
    record Outcome(int exit, String output) {}

    /**
     * Runs a job to its end.
     *
     * @throws RangeUnavailable if it could not be started, or did not end within its limit: nothing is known then
     */
    Outcome run(Job job) {
        try (Helper helper = start(job)) {
            return helper.result(job.limit());
        }
    }

    /**
     * Starts a job; the caller closes it. A place among those that may run at the same time is waited for as long as
     * the job itself may take.
     */
    Helper start(Job job) {
        Semaphore place = takePlace(job);
        @Nullable String id = null;
        try {
            id = docker.createContainerCmd(job.image())
                    .withEntrypoint(job.command().getFirst())
                    .withCmd(job.command().subList(1, job.command().size()))
                    .withHostConfig(job.hostConfig())
                    .withLabels(Map.of(Labels.INSTANCE, config.instance(), Labels.PURPOSE, Labels.PURPOSE_HELPER))
                    .withAttachStdout(true)
                    .withAttachStderr(true)
                    .exec()
                    .getId();
            Output output = new Output(job.outputLimit());
            docker.attachContainerCmd(id)
                    .withStdOut(true)
                    .withStdErr(true)
                    .withFollowStream(true)
                    .exec(output)
                    .awaitStarted(10, TimeUnit.SECONDS);
            docker.startContainerCmd(id).exec();
            return new Helper(docker, id, output, place::release);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            abandon(place, id, e);
            throw RangeUnavailable.stopping(e);
        } catch (RuntimeException e) {
            abandon(place, id, e);
            throw failure(job.image(), e);
        }
    }

    /** What a container in the network of a node could not be started for. */
    static RangeUnavailable failure(String image, RuntimeException e) {
        String said = String.valueOf(e.getMessage());
        if (said.contains("No such image")) {
            return new RangeUnavailable(
                    new Text(
                            "the image " + image + " is missing; run deploy/images",
                            "イメージ " + image + " がありません。deploy/images を実行してください"),
                    e);
        }
        return said.contains("non running container") || said.contains("No such container")
                ? new RangeUnavailable(NODE_NOT_RUNNING, e)
                : Answers.unavailable(e);
    }

    private Semaphore takePlace(Job job) {
        Semaphore place = Objects.requireNonNull(places.get(job.size()));
        try {
            if (!place.tryAcquire(job.limit().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RangeUnavailable(TOO_MANY);
            }
            return place;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RangeUnavailable.stopping(e);
        }
    }

    private void abandon(Semaphore place, @Nullable String id, Exception cause) {
        place.release();
        if (id == null) {
            return;
        }
        try {
            docker.removeContainerCmd(id)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        } catch (NotFoundException gone) {
            // Removed by the sweep or by hand: as wanted.
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }
}
