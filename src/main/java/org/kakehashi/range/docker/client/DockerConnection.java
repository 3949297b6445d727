package org.kakehashi.range.docker.client;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.kakehashi.range.RangeConfig;

/**
 * The client of the Docker Engine. Each open stream and each terminal takes one pooled connection, and an exhausted
 * pool hangs silently, so the pool is far larger than the number of terminals that a host can hold.
 */
@ApplicationScoped
public class DockerConnection {
    private static final int CONNECTIONS = 1000;
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(120);

    @Produces
    @ApplicationScoped
    public DockerClient client(RangeConfig config) {
        var http = new ZerodepDockerHttpClient.Builder()
                .dockerHost(URI.create(config.engine()))
                .maxConnections(CONNECTIONS)
                .connectionTimeout(CONNECT_LIMIT)
                .responseTimeout(ANSWER_LIMIT)
                .build();
        var settings = DefaultDockerClientConfig.createDefaultConfigBuilder()
                .withDockerHost(config.engine())
                .withDockerTlsVerify(false)
                .build();
        return DockerClientImpl.getInstance(settings, http);
    }

    void close(@Disposes DockerClient client) throws IOException {
        client.close();
    }
}
