package org.kakehashi.scoring.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kakehashi.scoring.fact.FactCodec;
import org.kakehashi.scoring.fact.HashChain;
import org.kakehashi.scoring.fact.LedgerEntry;

/** What holds for every export: for drawn ledgers of all kinds of facts, the same in every run. */
class ScoreFileTest {
    private static final Path GOLDEN = Path.of("src/test/resources/scores/golden.scores");

    private static ScoreVerdict check(byte[] file) {
        try {
            return ScoreFileCheck.of(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new IllegalStateException("memory can be read", e);
        }
    }

    private static ScoreVerdict check(String text) {
        return check(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String why(ScoreVerdict verdict) {
        return switch (verdict) {
            case ScoreVerdict.Verified verified -> "verified";
            case ScoreVerdict.Altered altered -> "altered: " + altered.what().en();
            case ScoreVerdict.Unreadable unreadable ->
                "unreadable: " + unreadable.why().en();
        };
    }

    @Test
    void anExportProvesItsResult() {
        Set<String> kinds = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            DrawnLedger drawn = DrawnLedger.of(seed, 20 + 8 * seed);
            drawn.facts().forEach(entry -> kinds.add(FactCodec.type(entry.fact())));
            byte[] text = drawn.text().getBytes(StandardCharsets.UTF_8);
            for (byte[] file : List.of(text, DrawnLedger.packed(text))) {
                ScoreVerdict verdict = check(file);
                var verified = assertInstanceOf(ScoreVerdict.Verified.class, verdict, why(verdict));
                assertEquals(drawn.facts().size(), verified.facts());
                assertEquals(
                        BoardLines.of(drawn.rules(), drawn.fold()),
                        BoardLines.of(drawn.rules(), verified.boards()),
                        "seed " + seed);
                assertEquals(drawn.isFinal(), verified.head().isFinal());
            }
        }
        assertEquals(16, kinds.size(), kinds::toString);
    }

    @Test
    void nothingSecretIsInIt() {
        assertFalse(DrawnLedger.of(3, 60).text().contains("secret"));
    }

    /** The format stands still: what was exported once can be checked for ever. */
    @Test
    void theFormatIsWhatItWas() throws IOException {
        String text = DrawnLedger.of(41, 60).text();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, text);
        }
        assertEquals(Files.readString(GOLDEN), text);
        assertInstanceOf(ScoreVerdict.Verified.class, check(Files.readAllBytes(GOLDEN)));
    }

    /** Whatever byte it is: nothing like it is taken for verified. Every one of a short file, some of longer ones. */
    @Test
    void everyAlteredByteIsFound() {
        altered(DrawnLedger.of(8, 2).text(), 1);
        for (int seed = 10; seed < 14; seed++) {
            altered(DrawnLedger.of(seed, 60).text(), 197);
        }
    }

    private static void altered(String text, int step) {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        var random = new Random(1);
        for (int at = 0; at < file.length; at += step) {
            byte[] altered = file.clone();
            altered[at] ^= (byte) (1 << random.nextInt(8));
            ScoreVerdict verdict = check(altered);
            assertFalse(verdict instanceof ScoreVerdict.Verified, "byte " + at);
        }
    }

    /** Of a packed file a byte that matters not, such as its date, may be another: what it holds is the same then. */
    @Test
    void anAlteredByteOfAPackedFileIsFoundOrChangesNothing() throws IOException {
        byte[] golden = Files.readAllBytes(GOLDEN);
        byte[] packed = DrawnLedger.packed(golden);
        for (int at = 0; at < packed.length; at += at < 20 ? 1 : 31) {
            byte[] altered = packed.clone();
            altered[at] ^= 0x10;
            if (check(altered) instanceof ScoreVerdict.Verified) {
                try (InputStream in = new java.util.zip.GZIPInputStream(new ByteArrayInputStream(altered))) {
                    assertEquals(-1, Arrays.mismatch(golden, in.readAllBytes()), "byte " + at);
                }
            }
        }
    }

    @Test
    void everyRowThatIsMissingDoubledOrSwappedIsFound() {
        for (int seed = 0; seed < 2; seed++) {
            List<String> rows = List.of(DrawnLedger.of(seed, 30).text().split("\n"));
            for (int at = 0; at < rows.size(); at++) {
                List<String> missing = new ArrayList<>(rows);
                missing.remove(at);
                refused(missing, at);
                List<String> doubled = new ArrayList<>(rows);
                doubled.add(at, rows.get(at));
                refused(doubled, at);
                if (at + 1 < rows.size()) {
                    List<String> swapped = new ArrayList<>(rows);
                    Collections.swap(swapped, at, at + 1);
                    refused(swapped, at);
                }
            }
        }
    }

    private static void refused(List<String> rows, int at) {
        assertFalse(check(String.join("\n", rows) + "\n") instanceof ScoreVerdict.Verified, "row " + at);
    }

    /** Whoever alters a fact and nothing else is told which one it is. */
    @Test
    void theFirstAlteredFactIsNamed() {
        DrawnLedger drawn = DrawnLedger.of(5, 50);
        String text = drawn.text();
        for (LedgerEntry entry : drawn.facts()) {
            String json = FactCodec.canonical(entry);
            String other = json.replace(
                    "\"sequence\":" + entry.sequence() + ",\"", "\"sequence\":" + entry.sequence() + "0,\"");
            String late = json.replaceFirst("\"elapsedMicros\":(\\d+)", "\"elapsedMicros\":1$1");
            assertTrue(
                    why(check(text.replace(json, late))).contains("#" + entry.sequence() + " "),
                    () -> why(check(text.replace(json, late))));
            assertTrue(
                    why(check(text.replace(json, other))).contains("Fact #" + entry.sequence() + " "),
                    () -> why(check(text.replace(json, other))));
        }
    }

    /** Who takes a fact out and makes all hashes anew has another seal, and boards that the facts do not come to. */
    @Test
    void whoMakesTheChainAnewIsFoundByTheBoardsOrByTheSeal() {
        DrawnLedger drawn = DrawnLedger.of(9, 80);
        int solve = drawn.facts().stream()
                .filter(entry -> FactCodec.type(entry.fact()).equals("task-solved"))
                .mapToInt(entry -> (int) entry.sequence())
                .findFirst()
                .orElseThrow();
        List<LedgerEntry> fewer = new ArrayList<>();
        for (LedgerEntry entry : drawn.facts()) {
            if (entry.sequence() != solve) {
                fewer.add(new LedgerEntry(fewer.size() + 1, entry.fact()));
            }
        }
        var forged = new DrawnLedger(drawn.rules(), fewer, drawn.isFinal());
        var before = (ScoreVerdict.Verified) check(drawn.text());
        var after = (ScoreVerdict.Verified) check(forged.text());
        assertFalse(before.seal().equals(after.seal()));
        assertEquals(before.rules(), after.rules());
        String boards = drawn.text()
                .lines()
                .filter(line -> line.startsWith("board"))
                .reduce("", (all, line) -> all + line + "\n");
        String forgedFacts = forged.text()
                .lines()
                .filter(line -> !line.startsWith("board") && !line.startsWith("end"))
                .reduce("", (all, line) -> all + line + "\n");
        assertTrue(
                why(check(forgedFacts + boards)).startsWith("altered: The board is not what the facts come to"),
                () -> why(check(forgedFacts + boards)));
    }

    @Test
    void hostileFilesAreRefusedInWords() {
        String text = DrawnLedger.of(2, 30).text();
        String head = text.substring(0, text.indexOf('\n') + 1);
        assertEquals("unreadable", why(check("")).substring(0, 10));
        assertTrue(why(check("hello\nworld\n")).contains("no export of a ledger"));
        assertTrue(why(check("x".repeat(9_000_000))).contains("no export of a ledger"));
        assertTrue(why(check(head.replace("\"version\":1", "\"version\":2"))).contains("has format 2"));
        assertTrue(why(check(head.replace("\"version\":1", "\"version\":0"))).contains("first line was altered"));
        assertTrue(why(check(head + "x".repeat(ScoreFile.LONGEST_LINE + 1))).contains("Line 2 is longer"));
        assertTrue(why(check(text.substring(0, text.length() - 40))).contains("cut off"));
        assertTrue(why(check(text + "more\n")).contains("added after line"));
        byte[] packed = DrawnLedger.packed(text.getBytes(StandardCharsets.UTF_8));
        assertTrue(why(check(Arrays.copyOf(packed, packed.length / 2))).contains("cut off"));
        assertTrue(why(check(Arrays.copyOf(packed, 5))).contains("damaged"));
        assertTrue(why(check(new byte[] {0x1f, (byte) 0x8b, 0, 0, 0, 0, 0, 0, 0, 0, 0}))
                .contains("damaged"));
        packed[packed.length - 5] ^= 1;
        assertTrue(why(check(packed)).contains("damaged"), () -> why(check(packed)));
    }

    /** Much of nothing in little: one line that never ends, and lines that never mean anything. */
    @Test
    void aFileThatUnpacksToFarMoreIsNoDanger() throws IOException {
        assertTrue(why(check(DrawnLedger.packed(new byte[32 << 20]))).contains("no export of a ledger"));
        String text = DrawnLedger.of(2, 30).text();
        String head = text.substring(0, text.indexOf('\n') + 1);
        byte[] lines = (head + "\n".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8);
        assertTrue(why(check(DrawnLedger.packed(lines))).contains("Line 2 was altered"));
    }

    @Test
    void aChainOfFactsThatNobodyKnowsIsSaidSo() {
        String text = DrawnLedger.of(2, 30).text();
        String before = text.substring(0, text.indexOf("fact\t"));
        String json =
                "{\"at\":\"2026-11-21T09:00:01Z\",\"elapsedMicros\":1,\"participant\":0,\"sequence\":1,\"team\":0,\"type\":\"duel-won\"}";
        String line = "fact\t" + HashChain.START + "\t" + HashChain.next(HashChain.START, json) + "\t" + json + "\n";
        assertTrue(why(check(before + line)).contains("does not know such facts"));
        for (String odd :
                List.of("fact\n", "fact\t\t\t\n", "fact\t1\t2\t{\n", "fact\t1\t2\t{\"a\":9999999999999999999}\n")) {
            assertTrue(why(check(before + odd)).contains("Fact #1 "), odd);
        }
    }
}
