package org.kakehashi.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scenario.format.ScenarioFolder;
import org.kakehashi.site.TextModule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code validate FOLDER}: everything that is wrong with a scenario. Exit code 0 without errors, 1 with, 2 for misuse. */
@Command(name = "validate", mixinStandardHelpOptions = true)
final class Validate implements Callable<Integer> {
    @Mixin
    private final ScenarioArguments scenario = new ScenarioArguments();

    @Mixin
    private final Printing printing = new Printing();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        ScenarioFolder read = scenario.read();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        ValidationReport report =
                ValidationReport.of(scenario.folder(), read.content().problems());
        if (printing.json()) {
            out.println(TextModule.mapper().writeValueAsString(report));
        } else {
            report.lines(printing.language()).forEach(out::println);
        }
        return report.valid() ? 0 : 1;
    }
}
