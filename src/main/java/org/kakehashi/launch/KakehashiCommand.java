package org.kakehashi.launch;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.kakehashi.site.language.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The words other than {@code serve}: they end by themselves. */
@Command(
        name = "kakehashi",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Without a command, or with \"serve\", the platform starts.",
            "コマンドなし、または \"serve\" でプラットフォームを起動します。"
        },
        subcommands = {Validate.class, ScenarioImages.class, Import.class, Rehearse.class, HelpCommand.class})
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
                .registerConverter(Language.class, KakehashiCommand::language)
                .setOut(out)
                .setErr(err)
                .execute(args);
    }

    private static Language language(String tag) {
        for (Language language : Language.values()) {
            if (language.tag().equals(tag)) {
                return language;
            }
        }
        throw new CommandLine.TypeConversionException("it is en or ja / en か ja を指定してください");
    }
}
