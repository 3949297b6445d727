package org.kakehashi.imports.ctfcli;

import static org.kakehashi.imports.words.CtfcliWords.WORDS;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kakehashi.imports.draft.TextConverter;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.scenario.Task.Goal;
import org.kakehashi.scenario.Task.PatternAnswer;
import org.kakehashi.scenario.Task.SetAnswer;
import org.kakehashi.scenario.Task.TextAnswer;

/** {@code flags} and {@code logic} as an answer of ours. */
final class ChallengeAnswers {
    private static final int LONGEST_PATTERN = 200;
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST = 100;

    private final Challenge challenge;
    private final ImportFindings findings;
    private final Set<String> texts = new LinkedHashSet<>();
    private final List<String> patterns = new ArrayList<>();

    private ChallengeAnswers(Challenge challenge, ImportFindings findings) {
        this.challenge = challenge;
        this.findings = findings;
    }

    /** How the challenge is solved; nothing if there is no flag that can be compared. */
    static Optional<Goal> of(Challenge challenge, ImportFindings findings) {
        return new ChallengeAnswers(challenge, findings).goal();
    }

    private Optional<Goal> goal() {
        List<Tree> flags = challenge.fields().items("flags");
        SourceLocation where = challenge.at("flags");
        for (int index = 0; index < flags.size() && index < MOST; index++) {
            read(flags.get(index), where.item(index, flags.get(index)));
        }
        if (texts.isEmpty() && patterns.isEmpty()) {
            return Optional.empty();
        }
        findings.changed(
                where,
                texts.isEmpty() ? WORDS.flagsAreTheSameForEveryTeam() : WORDS.flagsAreTheSameForEveryTeamInAnyCase());
        boolean all = challenge.fields().text("logic").equals("all");
        if (challenge.fields().text("logic").equals("team")) {
            findings.changed(challenge.at("logic"), WORDS.oneFlagOfOneMemberCounts());
        }
        if (all && texts.size() > 1) {
            leaveOutPatterns(where);
            return Optional.of(new SetAnswer(texts.stream().map(List::of).toList()));
        }
        return Optional.of(patterns.isEmpty() ? new TextAnswer(List.copyOf(texts)) : pattern(where));
    }

    private void read(Tree flag, SourceLocation where) {
        Table table = flag.table();
        boolean insensitive = table.text("data").equals("case_insensitive");
        String content = flag instanceof Table ? table.text("content") : flag.isNothing() ? "" : flag.text();
        String type = table.text("type").isEmpty() ? "static" : table.text("type");
        if (type.equals("regex")) {
            pattern((insensitive ? "(?i)" : "") + content, where);
        } else if (type.equals("static")) {
            String text = TextConverter.oneLine(content);
            if (text.isEmpty() || text.length() > LONGEST_TEXT) {
                findings.leftOut(where, WORDS.flagIsEmptyOrTooLong());
            } else {
                texts.add(text);
            }
        } else {
            findings.leftOut(where, WORDS.flagOfTheTypeNeedsAProgram(type));
        }
    }

    private void pattern(String pattern, SourceLocation where) {
        try {
            boolean fits = !pattern.isBlank()
                    && pattern.length() <= LONGEST_PATTERN
                    && !pattern.contains("${")
                    && Pattern.compile(pattern) != null;
            if (fits) {
                patterns.add(pattern);
                return;
            }
        } catch (PatternSyntaxException e) {
            // said below, like a pattern that is too long
        }
        findings.leftOut(where, WORDS.patternCannotBeUsed(LONGEST_PATTERN));
    }

    /** One pattern for all of them; a text in it stands for itself. */
    private Goal pattern(SourceLocation where) {
        List<String> parts = new ArrayList<>(patterns);
        texts.forEach(text -> parts.add("(?i)" + Pattern.quote(text)));
        String joined = parts.size() == 1
                ? parts.getFirst()
                : parts.stream().map(part -> "(?:" + part + ")").collect(Collectors.joining("|"));
        if (joined.length() <= LONGEST_PATTERN) {
            return new PatternAnswer(joined);
        }
        if (texts.isEmpty()) {
            findings.leftOut(where, WORDS.onlyTheFirstOfPatternsIsKept(patterns.size()));
            return new PatternAnswer(patterns.getFirst());
        }
        leaveOutPatterns(where);
        return new TextAnswer(List.copyOf(texts));
    }

    private void leaveOutPatterns(SourceLocation where) {
        if (!patterns.isEmpty()) {
            findings.leftOut(where, WORDS.patternsCannotStandBesideThePlainFlags());
        }
    }
}
