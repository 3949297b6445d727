package org.kakehashi.launch;

import static org.kakehashi.scoring.words.ScoreFileWords.WORDS;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scoring.proof.ScoreFileCheck;
import org.kakehashi.scoring.proof.ScoreTable;
import org.kakehashi.scoring.proof.ScoreVerdict;
import org.kakehashi.site.TextModule;
import org.kakehashi.site.language.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code verify-scores FILE}: whether an exported ledger is as it was written, and comes to the boards that it states. Needs no
 * database. Exit code 0 if so, 1 if something was altered, 2 if the file cannot be read, or for misuse.
 */
@Command(name = "verify-scores", mixinStandardHelpOptions = true)
final class VerifyScores implements Callable<Integer> {
    private static final int ALTERED = 1;
    private static final int UNREADABLE = 2;

    @Parameters(paramLabel = "FILE", descriptionKey = "export")
    private @Nullable Path file;

    @Option(names = "--seal", paramLabel = "HASH", descriptionKey = "seal")
    private String seal = "";

    @Option(names = "--rules", paramLabel = "HASH", descriptionKey = "rules")
    private String rules = "";

    @Mixin
    private final Printing printing = new Printing();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        String wantedSeal = hash(seal);
        String wantedRules = hash(rules);
        ScoreVerdict verdict = compared(verdict(), wantedSeal, wantedRules);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (printing.json()) {
            out.println(TextModule.mapper().writeValueAsString(report(verdict)));
        } else {
            lines(verdict).forEach(line -> out.println(line.in(printing.language())));
        }
        return switch (verdict) {
            case ScoreVerdict.Verified verified -> 0;
            case ScoreVerdict.Altered altered -> ALTERED;
            case ScoreVerdict.Unreadable unreadable -> UNREADABLE;
        };
    }

    private ScoreVerdict verdict() {
        Path path = Objects.requireNonNull(file);
        try (InputStream in = Files.newInputStream(path)) {
            return ScoreFileCheck.of(in);
        } catch (NoSuchFileException e) {
            return new ScoreVerdict.Unreadable(WORDS.fileIsNotThere(path.toString()));
        } catch (IOException e) {
            return new ScoreVerdict.Unreadable(WORDS.fileCannotBeRead(path.toString(), String.valueOf(e.getMessage())));
        } catch (OutOfMemoryError e) {
            return new ScoreVerdict.Unreadable(WORDS.memoryIsNotEnough());
        }
    }

    /** A file that is whole may yet be another one than was published. */
    private static ScoreVerdict compared(ScoreVerdict verdict, String seal, String rules) {
        if (verdict instanceof ScoreVerdict.Verified verified) {
            if (!seal.isEmpty() && !seal.equals(verified.seal())) {
                return new ScoreVerdict.Altered(WORDS.sealIsAnother(seal, verified.seal()));
            }
            if (!rules.isEmpty() && !rules.equals(verified.rules())) {
                return new ScoreVerdict.Altered(WORDS.rulesSealIsAnother(rules, verified.rules()));
            }
        }
        return verdict;
    }

    private String hash(String typed) {
        String lower = typed.strip().toLowerCase(Locale.ROOT);
        if (!typed.isEmpty() && !lower.matches("[0-9a-f]{64}")) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    WORDS.isNoSeal(typed).in(printing.language()));
        }
        return lower;
    }

    private static List<Text> lines(ScoreVerdict verdict) {
        return switch (verdict) {
            case ScoreVerdict.Altered altered -> List.of(WORDS.notVerified(), altered.what());
            case ScoreVerdict.Unreadable unreadable -> List.of(WORDS.notVerified(), unreadable.why());
            case ScoreVerdict.Verified verified -> {
                List<Text> lines = new ArrayList<>();
                for (ScoreTable table : ScoreTable.of(verified.boards())) {
                    lines.add(table.text());
                }
                lines.add(WORDS.verified(ScoreTable.printable(verified.head().exercise()), verified.facts()));
                lines.add(
                        verified.head().isFinal()
                                ? WORDS.isFinal()
                                : WORDS.isNotFinal(
                                        ScoreTable.printable(verified.head().state())));
                if (verified.head().isFrozen()) {
                    lines.add(WORDS.isFrozen());
                }
                lines.add(WORDS.seal(verified.seal()));
                lines.add(WORDS.rules(verified.rules()));
                yield lines;
            }
        };
    }

    private static Map<String, Object> report(ScoreVerdict verdict) {
        Map<String, Object> report = new LinkedHashMap<>();
        switch (verdict) {
            case ScoreVerdict.Altered altered -> {
                report.put("verdict", "altered");
                report.put("why", altered.what());
            }
            case ScoreVerdict.Unreadable unreadable -> {
                report.put("verdict", "unreadable");
                report.put("why", unreadable.why());
            }
            case ScoreVerdict.Verified verified -> {
                report.put("verdict", "verified");
                report.put("exercise", verified.head().exercise());
                report.put("final", verified.head().isFinal());
                report.put("frozen", verified.head().isFrozen());
                report.put("facts", verified.facts());
                report.put("seal", verified.seal());
                report.put("rules", verified.rules());
                report.put("boards", ScoreTable.of(verified.boards()));
            }
        }
        return report;
    }
}
