package org.kakehashi.launch;

import static org.kakehashi.launch.words.LaunchWords.WORDS;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.kakehashi.site.language.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The words other than {@code serve}: they end by themselves. */
@Command(
        name = "kakehashi",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Validate.class,
            ScenarioImages.class,
            Import.class,
            Rehearse.class,
            CheckChecker.class,
            VerifyScores.class,
            HelpCommand.class
        })
final class KakehashiCommand {
    private KakehashiCommand() {}

    /** Runs one command and returns its exit code; 2 means that the words were not understood. */
    static int run(String... args) {
        return run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args);
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new KakehashiCommand())
                .setResourceBundle(CommandHelp.in(spoken(args)))
                .registerConverter(Language.class, KakehashiCommand::language)
                .setOut(out)
                .setErr(err)
                .execute(args);
    }

    /** The language that is asked for, before anything else of the line is read. */
    private static Language spoken(String... args) {
        for (int i = 0; i + 1 < args.length; i++) {
            if (args[i].equals("--lang")) {
                return Language.of(args[i + 1]);
            }
        }
        return Language.of(Locale.getDefault().toLanguageTag());
    }

    private static Language language(String tag) {
        List<String> tags = Language.known().stream().map(Language::tag).toList();
        if (!tags.contains(tag)) {
            throw new CommandLine.TypeConversionException(
                    WORDS.itIsOneOf(String.join(", ", tags)).inAll(" / "));
        }
        return Language.of(tag);
    }
}
