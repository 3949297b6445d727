package org.kakehashi.launch;

import static org.kakehashi.launch.words.LaunchWords.WORDS;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scenario.ImageName;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.format.ScenarioFolder;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code images FOLDER...}: what has to be built before these scenarios can be played. Exit code 0, 1 if a scenario
 * cannot be read (the images of the others are printed all the same), 2 for misuse.
 */
@Command(name = "images", mixinStandardHelpOptions = true)
final class ScenarioImages implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", arity = "1..*", descriptionKey = "kakehashi.images.folders")
    private List<Path> folders = List.of();

    @Option(names = "--lang", paramLabel = "TAG")
    private Language language = Language.of(Locale.getDefault().toLanguageTag());

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var names = new TreeSet<String>();
        int code = 0;
        for (Path folder : folders) {
            // The catalogue is not asked: what it lacks is to be built.
            Optional<Scenario> scenario =
                    ScenarioFolder.read(folder, Optional.empty()).content().scenario();
            scenario.stream()
                    .flatMap(read -> read.nodes().stream())
                    .map(Node::image)
                    .filter(image -> !new ImageName(image).isPinned())
                    .forEach(names::add);
            if (scenario.isEmpty()) {
                err().println(unread(folder).in(language));
                code = 1;
            }
        }
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        names.forEach(out::println);
        return code;
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }

    private static Text unread(Path folder) {
        return WORDS.hasErrors(String.valueOf(folder));
    }
}
