package org.kakehashi.range.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.core.command.ExecStartResultCallback;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.kakehashi.range.FixedConfig;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.Ranges;
import org.kakehashi.range.docker.access.DockerConsoles;
import org.kakehashi.range.docker.client.DockerConnection;
import org.kakehashi.range.docker.client.ResourceLabels;
import org.kakehashi.range.docker.node.NodeContainers;
import org.kakehashi.range.docker.node.ProcessReaper;

/** A hardened desk container of an installation of its own, and the consoles that find it; removed on close. */
public final class Desk implements AutoCloseable {
    public static final long TEAM = 7;
    public static final String NODE = "desk-1";
    private static final String INSTANCE = "7e570000";

    public final RangeConfig config = new FixedConfig(INSTANCE, "10.160.0.0/12");
    public final DockerConsoles consoles;
    public final DockerClient docker = new DockerConnection().client(config);
    public final String id;

    /** The generation that was asked for last; the container is of generation 0. */
    public int wanted;

    public Desk() {
        var ranges = new Ranges() {
            @Override
            public int generation(long teamId, String node) {
                return wanted;
            }

            @Override
            public long sharedId(long teamId) {
                return 0;
            }
        };
        consoles = new DockerConsoles(
                docker, config, new NodeContainers(docker, config, ranges), new ProcessReaper(docker), ranges);
        id = docker.createContainerCmd("kakehashi/desk:latest")
                .withLabels(Map.of(
                        ResourceLabels.INSTANCE,
                        INSTANCE,
                        ResourceLabels.TEAM,
                        Long.toString(TEAM),
                        ResourceLabels.NODE,
                        NODE,
                        ResourceLabels.CONSOLE_USERS,
                        "root",
                        ResourceLabels.PURPOSE,
                        ResourceLabels.PURPOSE_NODE))
                .withHostConfig(HostConfig.newHostConfig()
                        .withInit(true)
                        .withPidsLimit(256L)
                        .withNetworkMode("none")
                        .withSecurityOpts(List.of("no-new-privileges")))
                .withCmd("sleep", "infinity")
                .exec()
                .getId();
        docker.startContainerCmd(id).exec();
    }

    /** Output of a command in the container, as the image's user. */
    public String run(String script) {
        return runAs("trainee", script);
    }

    public String runAs(String user, String script) {
        String exec = docker.execCreateCmd(id)
                .withUser(user)
                .withAttachStdout(true)
                .withAttachStderr(true)
                .withCmd("/bin/sh", "-c", script)
                .exec()
                .getId();
        var output = new ByteArrayOutputStream();
        try {
            docker.execStartCmd(exec)
                    .exec(new ExecStartResultCallback(output, output))
                    .awaitCompletion();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return output.toString(StandardCharsets.UTF_8).strip();
    }

    /** How many processes carry a lease's marker; an exec of the same user as the shells sees their environments. */
    public int marked() {
        return Integer.parseInt(run("grep -lsa KAKEHASHI_LEASE= /proc/[0-9]*/environ | wc -l"));
    }

    /** How many processes it has, asked of the engine, because a full container cannot run a command. */
    public int processes() {
        return docker.topContainerCmd(id).exec().getProcesses().length;
    }

    @Override
    public void close() {
        docker.removeContainerCmd(id).withForce(true).withRemoveVolumes(true).exec();
    }
}
