package org.kakehashi.range.docker.preflight;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Info;
import com.github.dockerjava.api.model.Version;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.docker.client.EngineErrors;
import org.kakehashi.range.docker.network.HostFirewall;
import org.kakehashi.range.engine.EnginePreflight;

/** Asks the engine and looks at the host; what is found is kept for some seconds. */
@ApplicationScoped
class DockerPreflight implements EnginePreflight {
    private static final Logger LOG = Logger.getLogger(DockerPreflight.class);
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration USABLE = Duration.ofMinutes(1);

    /** The client itself waits two minutes, which nobody who loads a page would. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DockerClient docker;
    private final RangeConfig config;
    private final InstantSource clock;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Looked last = new Looked(List.of(), Instant.EPOCH);

    private record Looked(List<Finding> found, Instant at) {
        boolean isFrom(Duration lately, Instant now) {
            return !found.isEmpty() && at.plus(lately).isAfter(now);
        }
    }

    @Inject
    DockerPreflight(DockerClient docker, RangeConfig config) {
        this(docker, config, InstantSource.system());
    }

    DockerPreflight(DockerClient docker, RangeConfig config, InstantSource clock) {
        this.docker = docker;
        this.config = config;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent started) {
        Thread.ofVirtual()
                .name("engine-preflight")
                .start(() -> look().stream()
                        .filter(finding -> finding.level().compareTo(Level.WARNING) <= 0)
                        .forEach(finding -> LOG.warnf(
                                "%s: %s %s",
                                finding.level(),
                                finding.text().en(),
                                finding.remedy().en())));
    }

    /** Only the first who looks after a while waits; pages that look again and again never do. */
    @Override
    public List<Finding> look() {
        if (!last.isFrom(USABLE, clock.instant())) {
            renew();
        } else if (!last.isFrom(FRESH, clock.instant()) && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("engine-renew").start(() -> {
                try {
                    renew();
                } finally {
                    looking.set(false);
                }
            });
        }
        return last.found();
    }

    private synchronized void renew() {
        if (!last.isFrom(FRESH, clock.instant())) {
            last = new Looked(lookNow(), clock.instant());
        }
    }

    private List<Finding> lookNow() {
        var task = new FutureTask<>(this::ask);
        Thread.ofVirtual().name("engine-look").start(task);
        List<Finding> all = new ArrayList<>();
        try {
            all.addAll(task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            all.add(PreflightFindings.unreachable(config.engine(), EngineErrors.said(e)));
        } catch (TimeoutException e) {
            task.cancel(true);
            all.add(PreflightFindings.unreachable(config.engine(), "no answer after " + PATIENCE.toSeconds() + " s"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            all.add(PreflightFindings.unreachable(config.engine(), "interrupted"));
        }
        all.add(new HostFirewall(config.instance()).finding());
        all.sort(Comparator.comparing(Finding::level));
        return List.copyOf(all);
    }

    private List<Finding> ask() {
        Version version = docker.versionCmd().exec();
        Info info = docker.infoCmd().exec();
        List<Finding> all = new ArrayList<>();
        all.add(PreflightFindings.version(version.getVersion()));
        PreflightFindings.kernel(info.getKernelVersion()).ifPresent(all::add);
        PreflightFindings.resolver(version.getVersion(), resolvConf()).ifPresent(all::add);
        all.add(PreflightFindings.seccomp(info.getSecurityOptions()));
        PreflightFindings.disk(info.getDockerRootDir()).ifPresent(all::add);
        all.add(PreflightFindings.agentImage(config.imagePrefix() + "agent", hasAgent()));
        return all;
    }

    private boolean hasAgent() {
        try {
            docker.inspectImageCmd(config.imagePrefix() + "agent").exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static String resolvConf() {
        try {
            return Files.readString(Path.of("/etc/resolv.conf"));
        } catch (IOException e) {
            // No such file means no resolver that could be asked.
            return "";
        }
    }
}
