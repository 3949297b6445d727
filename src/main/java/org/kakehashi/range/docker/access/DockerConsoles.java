package org.kakehashi.range.docker.access;

import static org.kakehashi.range.words.EngineWords.WORDS;

import com.github.dockerjava.api.DockerClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.Ranges;
import org.kakehashi.range.docker.client.EngineStream;
import org.kakehashi.range.docker.client.PackagedFile;
import org.kakehashi.range.docker.node.NodeContainers;
import org.kakehashi.range.docker.node.NodeContainers.NodeContainer;
import org.kakehashi.range.docker.node.ProcessReaper;
import org.kakehashi.range.engine.Consoles;
import org.kakehashi.range.engine.RangeUnavailable;

/** Shells in nodes: an exec with TTY, marked with its lease in the environment. */
@ApplicationScoped
public class DockerConsoles implements Consoles {
    private static final Logger LOG = Logger.getLogger(DockerConsoles.class);

    /** After this the shell ends by itself, even if the platform is gone for good. */
    private static final Duration HARD_LIFE = Duration.ofHours(4);

    private static final String LOGIN = PackagedFile.text(DockerConsoles.class, "login.sh");

    private final DockerClient docker;
    private final RangeConfig config;
    private final NodeContainers containers;
    private final ProcessReaper reaper;
    private final Ranges ranges;

    @Inject
    public DockerConsoles(
            DockerClient docker, RangeConfig config, NodeContainers containers, ProcessReaper reaper, Ranges ranges) {
        this.docker = docker;
        this.config = config;
        this.containers = containers;
        this.reaper = reaper;
        this.ranges = ranges;
    }

    @Override
    public Console open(
            long teamId,
            String node,
            Shell shell,
            Greeting greeting,
            String lease,
            int columns,
            int rows,
            Consumer<byte[]> output,
            Consumer<End> closed) {
        NodeContainer container = containers.running(teamId, node);
        if (container.generation() < ranges.generation(teamId, node)) {
            throw new RangeUnavailable(WORDS.isBeingReset(node));
        }
        try {
            String user = container.userOf(shell.user());
            String exec = create(container, user, shell.program(), greeting, lease);
            EngineStream stream = EngineStream.start(URI.create(config.engine()), exec);
            var console = new DockerConsole(docker, reaper, container.id(), exec, user, lease, stream);
            var fate = new NodeFate(
                    docker, container.id(), exec, () -> ranges.generation(teamId, node) > container.generation());
            console.resize(columns, rows);
            console.pump(output, fate, closed);
            return console;
        } catch (IOException | RuntimeException e) {
            throw new RangeUnavailable(WORDS.noShellCouldBeStartedOn(node), e);
        }
    }

    @Override
    public void end(long teamId, String node, Shell shell, String lease) {
        NodeContainer container = containers.running(teamId, node);
        reaper.only(container.id(), container.userOf(shell.user()), lease);
    }

    @Override
    public void sweep(Set<String> held) {
        for (NodeContainer container : containers.allRunning()) {
            try {
                for (String user : container.users()) {
                    reaper.allExcept(container.id(), user, held);
                }
            } catch (RangeUnavailable e) {
                LOG.warnf("%s could not be swept of forgotten shells: %s", container.node(), e.getMessage());
            }
        }
    }

    private String create(NodeContainer container, String user, List<String> program, Greeting greeting, String lease) {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", LOGIN, "login", Long.toString(HARD_LIFE.toSeconds())));
        command.addAll(program);
        return docker.execCreateCmd(container.id())
                .withAttachStdin(true)
                .withAttachStdout(true)
                .withAttachStderr(true)
                .withTty(true)
                .withUser(user.isEmpty() ? null : user)
                .withEnv(List.of(
                        "KAKEHASHI_LEASE=" + lease + ".",
                        "KAKEHASHI_LANGUAGE=" + greeting.language(),
                        "KAKEHASHI_NEIGHBOUR=" + greeting.neighbour(),
                        "TERM=xterm-256color",
                        "COLORTERM=truecolor",
                        "LANG=C.UTF-8"))
                .withCmd(command.toArray(String[]::new))
                .exec()
                .getId();
    }
}
