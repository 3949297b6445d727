package org.kakehashi.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scenario.file.ScenarioFolder;
import org.kakehashi.scenario.file.Surroundings;
import org.kakehashi.site.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code validate FOLDER}: everything that is wrong with a scenario. Exit code 0 without errors, 1 with, 2 for misuse. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a scenario's folder and says everything that is wrong with it.",
            "シナリオのフォルダーを検査し、問題をすべて表示します。"
        })
final class Validate implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "folder with a scenario.yaml / scenario.yaml のあるフォルダー")
    private @Nullable Path folder;

    @Option(names = "--json", description = "print one JSON object for machines / 結果をJSONで出力")
    private boolean json;

    @Option(names = "--lang", paramLabel = "en|ja", description = "language of the messages / メッセージの言語")
    private Language language = Language.of(Locale.getDefault().toLanguageTag());

    @Option(
            names = "--images",
            paramLabel = "FOLDER",
            description = "image catalogue, if it is not ../../images / イメージのフォルダー（既定は ../../images）")
    private @Nullable Path images;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        Path path = Objects.requireNonNull(folder);
        ScenarioFolder read = ScenarioFolder.read(
                path, images == null ? ScenarioFolder.imagesOf(path) : Optional.of(images), around());
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        ValidationReport report = ValidationReport.of(path, read.content().problems());
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(report));
        } else {
            report.lines(language).forEach(out::println);
        }
        return report.valid() ? 0 : 1;
    }

    /** An author's own machine need not know what the operator allows. */
    private static Surroundings around() {
        var machine = Surroundings.UNKNOWN.withHostMebibytes(Memory.ofThisMachine());
        return Setting.of("kakehashi.range.registries")
                .map(hosts -> machine.withRegistries(Set.copyOf(List.of(hosts.split("\\s*,\\s*")))))
                .orElse(machine);
    }
}
