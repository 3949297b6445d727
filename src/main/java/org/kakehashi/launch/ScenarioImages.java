package org.kakehashi.launch;

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
@Command(
        name = "images",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the images of the catalogue that scenarios run on, one a line.",
            "シナリオが使うカタログのイメージ名を1行に1つ表示します。"
        })
final class ScenarioImages implements Callable<Integer> {
    @Parameters(
            paramLabel = "FOLDER",
            arity = "1..*",
            description = "folders with a scenario.yaml / scenario.yaml のあるフォルダー")
    private List<Path> folders = List.of();

    @Option(names = "--lang", paramLabel = "en|ja", description = "language of the messages / メッセージの言語")
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
        return new Text(
                folder + " has errors, so its images are not known. deploy/validate " + folder + " says what is wrong.",
                folder + " にエラーがあるため、必要なイメージが分かりません。deploy/validate " + folder + " で内容を確認してください。");
    }
}
