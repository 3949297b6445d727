package org.kakehashi.scenario.content;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.kakehashi.range.docker.Lab;
import org.kakehashi.range.docker.client.ResourceLabels;
import org.kakehashi.range.engine.NodeCommands.Result;

/**
 * A box with three services, their checkers and a desk on one network of the engine, as hardened as nodes of a range are:
 * what an attack-defence exercise consists of, without the platform.
 */
final class ServiceStage implements AutoCloseable {
    static final List<String> SERVICES = List.of("hanko", "tram", "meterhub");
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Lab lab = new Lab();
    private final Lab.Segment segment = lab.plainInternal(0);
    private final List<String> containers = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicLong tasks = new AtomicLong();
    private final Map<String, String> checkers = new HashMap<>();
    final String desk;
    final String box;
    final String boxAddress = segment.address(2);
    final String deskAddress = segment.address(3);

    ServiceStage() {
        box = start("ad-box", boxAddress, asRoot(), List.of());
        desk = start("ad-desk", deskAddress, hardened(), List.of());
        int number = 4;
        for (String service : SERVICES) {
            String address = segment.address(number++);
            start("ad-checker", address, hardened(), List.of("CHECKER=" + service));
            checkers.put(service, address);
        }
        await().atMost(PATIENCE)
                .until(() -> run(box, "root", List.of("svc", "status")).exit() == 0);
        SERVICES.forEach(service -> await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> describe(service).has("serviceName")));
    }

    private static HostConfig hardened() {
        return HostConfig.newHostConfig()
                .withCapDrop(Capability.ALL)
                .withReadonlyRootfs(true)
                .withSecurityOpts(List.of("no-new-privileges"))
                .withTmpFs(Map.of("/tmp", "size=16m", "/run", "size=16m"))
                .withMemory(256L << 20)
                .withPidsLimit(320L);
    }

    /** What the profile web grants. */
    private static HostConfig asRoot() {
        return hardened().withCapAdd(Capability.SETUID, Capability.SETGID, Capability.CHOWN, Capability.DAC_OVERRIDE);
    }

    private String start(String image, String address, HostConfig host, List<String> environment) {
        String id = lab.docker
                .createContainerCmd(lab.config.imagePrefix() + image)
                .withHostConfig(host.withNetworkMode(segment.name()))
                .withIpv4Address(address)
                .withEnv(environment)
                .withLabels(Map.of(ResourceLabels.INSTANCE, lab.instance))
                .exec()
                .getId();
        containers.add(id);
        lab.docker.startContainerCmd(id).exec();
        return id;
    }

    /** Runs a command in the box or on the desk. */
    Result run(String node, String user, List<String> command) {
        return lab.exec.run(node, user, command, PATIENCE);
    }

    /** Writes text to a file of a node that its user may write to. */
    void write(String node, String user, String path, String text) {
        run(node, user, List.of("python3", "-c", "import sys; open(sys.argv[1], 'w').write(sys.argv[2])", path, text));
    }

    JsonNode describe(String service) throws IOException, InterruptedException {
        return ask(service, HttpRequest.newBuilder().GET(), "service");
    }

    /** One task of a checker against the box. */
    Task task(String service, String method, int variant, String chain) {
        return new Task(service, method, variant, chain, boxAddress, 20_000, Map.of());
    }

    /** A request of the engine to a checker, fields as in enochecker HTTP version 2. */
    record Task(
            String service,
            String method,
            int variant,
            String chain,
            String address,
            int timeout,
            Map<String, Object> more) {
        Task with(String name, Object value) {
            Map<String, Object> all = new HashMap<>(more);
            all.put(name, value);
            return new Task(service, method, variant, chain, address, timeout, all);
        }

        Task against(String other, int milliseconds) {
            return new Task(service, method, variant, chain, other, milliseconds, more);
        }
    }

    /** What a checker said. */
    record Verdict(String result, String message, Optional<String> attackInfo, Optional<String> flag) {}

    Verdict perform(Task task) {
        Map<String, Object> body = new HashMap<>(task.more());
        body.putAll(Map.of(
                "taskId", tasks.incrementAndGet(),
                "method", task.method(),
                "variantId", task.variant(),
                "taskChainId", task.chain(),
                "address", task.address(),
                "timeout", task.timeout(),
                "roundLength", 60_000,
                "teamId", 1,
                "currentRoundId", 1,
                "relatedRoundId", 1));
        body.put("teamName", "Lindhaven");
        try {
            JsonNode said = ask(
                    task.service(),
                    HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))),
                    "");
            return new Verdict(
                    said.path("result").asText(),
                    said.path("message").asText(""),
                    Optional.ofNullable(said.get("attackInfo")).map(JsonNode::asText),
                    Optional.ofNullable(said.get("flag")).map(JsonNode::asText));
        } catch (IOException e) {
            throw new AssertionError("the checker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private JsonNode ask(String service, HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        URI address = URI.create("http://" + checkerAddress(service) + ":8000/" + path);
        var answer = http.send(request.uri(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the checker answers " + answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body());
    }

    String checkerAddress(String service) {
        return Objects.requireNonNull(checkers.get(service));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        containers.forEach(id -> lab.docker
                .removeContainerCmd(id)
                .withForce(true)
                .withRemoveVolumes(true)
                .exec());
        lab.close();
    }
}
