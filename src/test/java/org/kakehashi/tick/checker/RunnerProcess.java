package org.kakehashi.tick.checker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.kakehashi.scenario.Service;
import org.kakehashi.site.language.Text;
import org.kakehashi.tick.checker.wire.CheckerAddress;

/** The program of images/checker as a process of its own. */
final class RunnerProcess implements AutoCloseable {
    private static final Path SCRIPTS = Path.of("src/test/resources/checkers").toAbsolutePath();

    private final Process process;
    private final int port;

    RunnerProcess(Path scratch, Map<String, String> settings) throws IOException {
        var builder = new ProcessBuilder("python3", "images/checker/runner.py");
        builder.environment()
                .putAll(Map.of("CHECKER_PORT", "0", "CHECKER_WORKERS", "3", "CHECKER_SCRATCH", scratch.toString()));
        builder.environment().putAll(settings);
        process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String first = String.valueOf(said.readLine());
        port = Integer.parseInt(first.substring(first.lastIndexOf(':') + 1));
    }

    CheckerAddress address() {
        return new CheckerAddress.Tcp("127.0.0.1", port);
    }

    /** All processes below it, how they may be called. */
    List<String> commands() {
        return process.descendants()
                .map(one -> one.info().commandLine().orElse(""))
                .toList();
    }

    static Service service(Service.Protocol protocol, String script, String... words) {
        List<String> run = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "python3", SCRIPTS.resolve(script).toString()),
                        java.util.stream.Stream.of(words))
                .toList();
        return new Service(
                "store",
                Text.same("Store"),
                "box",
                8080,
                new Service.Checker(protocol, "checker", 8000, run),
                List.of(new Service.FlagStore("a", true), new Service.FlagStore("b", false)),
                100);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
