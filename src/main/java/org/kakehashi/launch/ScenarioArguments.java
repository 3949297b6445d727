package org.kakehashi.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scenario.format.ReadContext;
import org.kakehashi.scenario.format.ScenarioFolder;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which scenario a command is about, read with all that is known around it here. */
final class ScenarioArguments {
    @Parameters(paramLabel = "FOLDER", descriptionKey = "folder")
    private @Nullable Path folder;

    @Option(names = "--images", paramLabel = "FOLDER")
    private @Nullable Path images;

    Path folder() {
        return Objects.requireNonNull(folder);
    }

    ScenarioFolder read() {
        return ScenarioFolder.read(
                folder(), images == null ? ScenarioFolder.imagesOf(folder()) : Optional.of(images), around());
    }

    /** An author's own machine need not know what the operator allows. */
    static ReadContext around() {
        var machine = ReadContext.UNKNOWN.withHostMebibytes(Memory.ofThisMachine());
        return Setting.of("kakehashi.range.registries")
                .map(hosts -> machine.withRegistries(Set.copyOf(List.of(hosts.split("\\s*,\\s*")))))
                .orElse(machine);
    }
}
