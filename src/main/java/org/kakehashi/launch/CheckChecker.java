package org.kakehashi.launch;

import static org.kakehashi.tick.words.CheckerWords.WORDS;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scenario.Service;
import org.kakehashi.scenario.format.ScenarioFolder;
import org.kakehashi.site.TextModule;
import org.kakehashi.site.language.Text;
import org.kakehashi.tick.checker.conformance.Conformance;
import org.kakehashi.tick.checker.conformance.Finding;
import org.kakehashi.tick.checker.wire.CheckerAddress;
import org.kakehashi.tick.checker.wire.HttpCalls;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code check-checker --scenario FOLDER --of SERVICE --checker URL --service HOST[:PORT]}, or {@code --protocol P} instead of the
 * scenario: whether a checker does what it must. Exit code 0 if it does, 1 if not, 2 for misuse, which includes a service that
 * does not run.
 */
@Command(name = "check-checker", mixinStandardHelpOptions = true)
final class CheckChecker implements Callable<Integer> {
    private static final int LEAST_SECONDS = 2;
    private static final int MOST_SECONDS = 300;
    private static final int LARGEST_PORT = 65_535;
    private static final int CONNECTING = 3_000;

    @Option(names = "--scenario", paramLabel = "FOLDER", descriptionKey = "checked-scenario")
    private @Nullable Path scenario;

    @Option(names = "--of", paramLabel = "ID", descriptionKey = "checked-service")
    private String of = "";

    @Option(names = "--protocol", paramLabel = "NAME", descriptionKey = "protocol")
    private String protocol = "";

    @Option(names = "--checker", required = true, paramLabel = "URL", descriptionKey = "checker")
    private String checker = "";

    @Option(names = "--service", required = true, paramLabel = "ADDRESS", descriptionKey = "service")
    private String service = "";

    @Option(names = "--run", paramLabel = "WORD", descriptionKey = "run")
    private List<String> run = List.of();

    @Option(names = "--stores", paramLabel = "NUMBER", descriptionKey = "stores", defaultValue = "1")
    private int stores;

    @Option(names = "--timeout", paramLabel = "SECONDS", descriptionKey = "timeout", defaultValue = "10")
    private int timeout;

    @Mixin
    private final Printing printing = new Printing();

    @Spec
    private @Nullable CommandSpec spec;

    /** What is printed for machines. */
    private record Report(boolean conforms, List<Finding> findings) {}

    @Override
    public Integer call() throws JsonProcessingException {
        Service checked = checked();
        if (timeout < LEAST_SECONDS || timeout > MOST_SECONDS) {
            throw misuse(WORDS.timeoutIs(LEAST_SECONDS, MOST_SECONDS));
        }
        CheckerAddress address = checkerAddress();
        String host = host();
        try (var calls = new HttpCalls()) {
            return print(new Conformance(calls, address, checked, host, Duration.ofSeconds(timeout)).run());
        }
    }

    private int print(List<Finding> findings) throws JsonProcessingException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        long failed = findings.stream().filter(finding -> !finding.passed()).count();
        if (printing.json()) {
            out.println(TextModule.mapper().writeValueAsString(new Report(failed == 0, findings)));
        } else {
            findings.forEach(finding -> out.println(finding.line().in(printing.language())));
            Text summary =
                    failed == 0 ? WORDS.conforms(findings.size()) : WORDS.doesNotConform((int) failed, findings.size());
            out.println(summary.in(printing.language()));
        }
        return failed == 0 ? 0 : 1;
    }

    /** As the scenario says it, or as the options do. */
    private Service checked() {
        if (scenario != null) {
            return ofScenario(scenario);
        }
        Service.Protocol spoken = spoken();
        if (spoken != Service.Protocol.ENOCHECKER && run.isEmpty()) {
            throw misuse(WORDS.thisProtocolNeedsACommand());
        }
        return spec(spoken);
    }

    /** What is wrong elsewhere in the scenario does not matter here: {@code validate} says it. */
    private Service ofScenario(Path folder) {
        if (!protocol.isEmpty() || !run.isEmpty()) {
            throw misuse(WORDS.scenarioSaysTheProtocol());
        }
        List<Service> services = ScenarioFolder.read(
                        folder, ScenarioFolder.imagesOf(folder), ScenarioArguments.around())
                .content()
                .scenario()
                .map(read -> read.attackDefence().services())
                .orElse(List.of());
        List<Service> meant = services.stream()
                .filter(each -> of.isEmpty() || each.id().equals(of))
                .toList();
        if (meant.size() != 1) {
            throw misuse(
                    services.isEmpty()
                            ? WORDS.scenarioHasNoServices(folder.toString())
                            : WORDS.nameOneServiceOfTheScenario(String.join(
                                    ", ", services.stream().map(Service::id).toList())));
        }
        return meant.getFirst();
    }

    private Service spec(Service.Protocol spoken) {
        return new Service(
                "conformance",
                Text.same("conformance"),
                "service",
                1,
                new Service.Checker(spoken, "checker", 1, run),
                IntStream.range(0, stores)
                        .mapToObj(number -> new Service.FlagStore("store-" + number, true))
                        .toList(),
                100);
    }

    private Service.Protocol spoken() {
        for (Service.Protocol known : Service.Protocol.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(protocol)) {
                return known;
            }
        }
        if (protocol.isEmpty()) {
            throw misuse(WORDS.sayTheProtocolOrTheScenario());
        }
        throw misuse(org.kakehashi.launch.words.LaunchWords.WORDS.itIsOneOf("enochecker, hackerdom, faust"));
    }

    private CheckerAddress checkerAddress() {
        try {
            URI url = URI.create(checker);
            if ("http".equals(url.getScheme()) && url.getHost() != null && url.getPort() > 0) {
                return new CheckerAddress.Tcp(url.getHost(), url.getPort());
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Said below.
        }
        throw misuse(WORDS.isNoAddressOfAChecker(checker));
    }

    /** The host alone: checkers know the port of their service. With a port, somebody has to listen there. */
    private String host() {
        int colon = service.lastIndexOf(':');
        if (colon < 0 && !service.isBlank()) {
            return service;
        }
        String port = service.substring(colon + 1);
        if (colon < 1 || !port.matches("\\d{1,5}") || Integer.parseInt(port) > LARGEST_PORT) {
            throw misuse(WORDS.isNoAddressOfAService(service));
        }
        String host = service.substring(0, colon);
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, Integer.parseInt(port)), CONNECTING);
            return host;
        } catch (IOException | IllegalArgumentException nobody) {
            throw misuse(WORDS.nothingListensAt(service));
        }
    }

    private ParameterException misuse(Text why) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), why.in(printing.language()));
    }
}
