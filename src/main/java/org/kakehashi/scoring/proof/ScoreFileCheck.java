package org.kakehashi.scoring.proof;

import static org.kakehashi.scoring.words.ScoreFileWords.WORDS;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.kakehashi.scoring.BoardFold;
import org.kakehashi.scoring.fact.CanonicalJson;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactCodec;
import org.kakehashi.scoring.fact.HashChain;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.fact.Payload;

/**
 * Checks an export from its first line to its last: that each fact is what its hash was made of and follows the one before,
 * that the configuration is what its digest was made of, and that the boards that it states are what the facts come to. Facts are
 * folded as they come, so that a ledger of millions takes little memory.
 */
public final class ScoreFileCheck {
    /** Facts that are folded together: boards are computed once for each such heap. */
    private static final int TOGETHER = 20_000;

    /** Of a line that is quoted, in characters. */
    private static final int SHOWN = 400;

    private final ScoreLines lines;
    private final List<LedgerEntry> waiting = new ArrayList<>();
    private long facts;
    private String hash = HashChain.START;

    private ScoreFileCheck(ScoreLines lines) {
        this.lines = lines;
    }

    /**
     * Checks a file, compressed or not.
     *
     * @throws IOException if it cannot be read at all
     */
    public static ScoreVerdict of(InputStream file) throws IOException {
        try {
            return new ScoreFileCheck(new ScoreLines(file)).check();
        } catch (ScoreFileProblem problem) {
            return problem.isAltered()
                    ? new ScoreVerdict.Altered(problem.text())
                    : new ScoreVerdict.Unreadable(problem.text());
        }
    }

    private ScoreVerdict check() throws IOException, ScoreFileProblem {
        ScoreFileHead head = head();
        ScoreRules rules = configuration();
        BoardFold boards = start(rules);
        String line = lines.next();
        while (word(line).equals(ScoreFile.FACT)) {
            LedgerEntry entry = fact(line);
            if (moves(entry.fact())) {
                waiting.add(entry);
            }
            if (waiting.size() == TOGETHER) {
                boards = folded(boards);
            }
            line = lines.next();
        }
        boards = folded(boards);
        line = boards(line, rules, boards);
        end(line, head, boards);
        return new ScoreVerdict.Verified(head, facts, hash, ScoreFileWriter.digest(rules), boards);
    }

    private static String word(String line) {
        int tab = line.indexOf('\t');
        return tab < 0 ? line : line.substring(0, tab);
    }

    private static Payload values(String line) {
        return new Payload(CanonicalJson.read(line.substring(line.indexOf('\t') + 1)));
    }

    private ScoreFileHead head() throws IOException, ScoreFileProblem {
        String line = lines.next();
        if (!word(line).equals(ScoreFile.HEAD)) {
            throw ScoreFileProblem.unreadable(WORDS.fileIsNoExport());
        }
        try {
            Payload values = values(line);
            long version = values.number("version");
            if (version > ScoreFile.VERSION) {
                throw ScoreFileProblem.unreadable(WORDS.fileIsOfANewerFormat(version, ScoreFile.VERSION));
            }
            ScoreFileHead head = ScoreFileHead.of(values);
            if (version == ScoreFile.VERSION && (ScoreFile.HEAD + "\t" + head.json()).equals(line)) {
                return head;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw ScoreFileProblem.altered(WORDS.headWasAltered());
    }

    private ScoreRules configuration() throws IOException, ScoreFileProblem {
        MessageDigest digest = ScoreFile.sha256();
        var reader = new ConfigurationReader();
        int many = 0;
        String line = lines.next();
        while (!word(line).equals(ScoreFile.CONFIGURED)) {
            digest.update(ScoreFile.bytes(line));
            try {
                reader.take(word(line), values(line));
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw ScoreFileProblem.altered(WORDS.lineWasAltered(lines.number()));
            }
            many++;
            if (many > ScoreFile.MOST_CONFIGURATION) {
                throw ScoreFileProblem.unreadable(WORDS.fileIsNoExport());
            }
            line = lines.next();
        }
        try {
            Payload said = values(line);
            if (said.values().size() == 2
                    && said.number("lines") == many
                    && said.text("sha256").equals(HexFormat.of().formatHex(digest.digest()))) {
                return reader.read();
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            // Said below.
        }
        throw ScoreFileProblem.altered(WORDS.rulesWereAltered(lines.number()));
    }

    private static BoardFold start(ScoreRules rules) throws ScoreFileProblem {
        try {
            return BoardFold.of(rules.scenario(), rules.entrants());
        } catch (RuntimeException e) {
            throw ScoreFileProblem.unreadable(WORDS.rulesMakeNoBoard(String.valueOf(e.getMessage())));
        }
    }

    private LedgerEntry fact(String line) throws ScoreFileProblem {
        String[] parts = line.split("\t", 4);
        long expected = facts + 1;
        if (parts.length < 4) {
            throw ScoreFileProblem.altered(WORDS.factIsUnknown(expected, lines.number()));
        }
        LedgerEntry entry;
        try {
            entry = FactCodec.entry(parts[3]);
        } catch (RuntimeException e) {
            throw ScoreFileProblem.altered(
                    parts[2].equals(HashChain.next(parts[1], parts[3]))
                            ? WORDS.factIsUnknown(expected, lines.number())
                            : WORDS.factWasAltered(expected, lines.number()));
        }
        if (entry.sequence() != expected) {
            throw ScoreFileProblem.altered(WORDS.factIsOutOfOrder(lines.number(), expected, entry.sequence()));
        }
        if (!parts[1].equals(hash)) {
            throw ScoreFileProblem.altered(WORDS.factFollowsAnother(expected, lines.number(), facts));
        }
        if (!parts[2].equals(HashChain.next(hash, parts[3]))) {
            throw ScoreFileProblem.altered(WORDS.factWasAltered(expected, lines.number()));
        }
        facts = expected;
        hash = parts[2];
        return entry;
    }

    /** As the platform's own boards do it: what moves no board is many, and not folded. */
    private static boolean moves(Fact fact) {
        return !(fact instanceof Fact.WrongAnswer || fact instanceof Fact.ForeignFlag);
    }

    private BoardFold folded(BoardFold before) throws ScoreFileProblem {
        try {
            return before.advance(waiting);
        } catch (RuntimeException e) {
            throw ScoreFileProblem.unreadable(WORDS.factsMakeNoBoard(facts));
        } finally {
            waiting.clear();
        }
    }

    /** @return the line after the boards */
    private String boards(String first, ScoreRules rules, BoardFold boards) throws IOException, ScoreFileProblem {
        String line = first;
        for (String computed : BoardLines.of(rules, boards)) {
            if (!List.of(ScoreFile.BOARD, ScoreFile.END).contains(word(line))) {
                throw ScoreFileProblem.altered(WORDS.lineWasAltered(lines.number()));
            }
            if (word(line).equals(ScoreFile.END)) {
                throw ScoreFileProblem.altered(WORDS.boardIsMissing(lines.number(), shown(computed)));
            }
            if (!line.equals(computed)) {
                throw ScoreFileProblem.altered(WORDS.boardIsAnother(lines.number(), shown(line), shown(computed)));
            }
            line = lines.next();
        }
        return line;
    }

    private static String shown(String line) {
        String values = ScoreTable.printable(line.substring(line.indexOf('\t') + 1));
        return values.length() <= SHOWN ? values : values.substring(0, SHOWN) + "…";
    }

    private void end(String line, ScoreFileHead head, BoardFold boards) throws IOException, ScoreFileProblem {
        if (!word(line).equals(ScoreFile.END)) {
            throw ScoreFileProblem.altered(WORDS.lineWasAltered(lines.number()));
        }
        try {
            Payload said = values(line);
            if (said.values().size() != 3
                    || said.number("facts") != facts
                    || !said.text("head").equals(hash)
                    || said.text("sha256").length() != 2 * 32) {
                throw ScoreFileProblem.altered(WORDS.endIsAnother(lines.number()));
            }
            boolean stated = head.isFinal() == boards.finalSince().isPresent()
                    && head.isFrozen() == boards.frozenSince().isPresent();
            if (!stated || !said.text("sha256").equals(lines.digestBefore())) {
                throw ScoreFileProblem.altered(WORDS.headWasAltered());
            }
        } catch (IllegalArgumentException e) {
            throw ScoreFileProblem.altered(WORDS.endIsAnother(lines.number()));
        }
        if (!lines.isAtEnd()) {
            throw ScoreFileProblem.altered(WORDS.somethingFollows(lines.number()));
        }
    }
}
