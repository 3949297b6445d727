package org.kakehashi.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kakehashi.scoring.proof.DrawnLedger;

/** The command that checks an exported ledger. */
class VerifyScoresTest {
    private static final Path GOLDEN = Path.of("src/test/resources/scores/golden.scores");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        int code = KakehashiCommand.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(Stream.of("verify-scores"), Stream.of(words)).toArray(String[]::new));
        assertFalse(out.toString().contains("\tat "), "no stack trace");
        assertFalse(err.toString().contains("\tat "), "no stack trace");
        return code;
    }

    private String written(String text) throws IOException {
        Path file = Files.createTempFile(folder, "ledger", ".scores");
        Files.writeString(file, text);
        return file.toString();
    }

    @Test
    void aWholeFileIsVerifiedInBothLanguages() throws IOException {
        assertEquals(0, run(GOLDEN.toString(), "--lang", "en"), out::toString);
        String said = out.toString();
        assertTrue(said.contains("All teams\n  Rank  Region  Team"), said);
        assertTrue(said.matches("(?s).*\n  1     EU      team 3 +960\\.784314 .*"), said);
        assertTrue(said.contains("京都 \"七\"?"), "what would move the cursor is not printed");
        assertTrue(said.contains("Verified: 合同 \"drill\". 61 facts are as they were written"), said);
        assertTrue(said.contains("The result is not final"), said);
        assertTrue(said.contains("Seal: d786f820"), said);
        assertEquals(0, run(GOLDEN.toString(), "--lang", "ja"));
        assertTrue(out.toString().contains("検証済み：合同 \"drill\"。記録 61 件"), out::toString);
        Path packed = folder.resolve("packed.gz");
        Files.write(packed, DrawnLedger.packed(Files.readAllBytes(GOLDEN)));
        assertEquals(0, run(packed.toString(), "--lang", "en"));
        assertEquals(said, out.toString(), "packed or not");
    }

    @Test
    void whatWasAlteredIsSaid() throws IOException {
        String golden = Files.readString(GOLDEN);
        String altered = written(golden.replaceFirst("\"verdict\":\"MUMBLE\"", "\"verdict\":\"OK\""));
        assertEquals(1, run(altered, "--lang", "en"));
        assertTrue(out.toString().matches("(?s).*Fact #\\d+ \\(line \\d+\\) was altered.*"), out::toString);
        assertEquals(1, run(altered, "--lang", "ja"));
        assertTrue(out.toString().matches("(?s).*記録 #\\d+（\\d+ 行目）が改変されています.*"), out::toString);
        assertEquals(1, run(written(golden.replace("960.784314", "961.784314")), "--lang", "en"));
        assertTrue(out.toString().contains("but the facts come to"), out::toString);
    }

    @Test
    void theSealOfAnotherLedgerIsAnError() throws IOException {
        assertEquals(0, run(GOLDEN.toString(), "--json"));
        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertEquals("verified", report.get("verdict").asText());
        String seal = report.get("seal").asText();
        String rules = report.get("rules").asText();
        assertEquals(0, run(GOLDEN.toString(), "--seal", seal.toUpperCase(java.util.Locale.ROOT), "--rules", rules));
        assertEquals(1, run(GOLDEN.toString(), "--seal", rules, "--lang", "en"));
        assertTrue(out.toString().contains("its seal is " + seal), out::toString);
        assertEquals(1, run(GOLDEN.toString(), "--rules", seal, "--json"));
        assertEquals(
                "altered",
                new ObjectMapper().readTree(out.toString()).get("verdict").asText());
        assertEquals(2, run(GOLDEN.toString(), "--seal", "abc", "--lang", "en"));
        assertTrue(err.toString().contains("64 hexadecimal digits"), err::toString);
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        assertEquals(2, run(folder.resolve("nowhere").toString(), "--lang", "ja"));
        assertTrue(out.toString().contains("がありません"), out::toString);
        assertEquals(2, run(folder.toString(), "--lang", "en"));
        assertEquals(2, run(written("hello"), "--lang", "en"));
        String golden = Files.readString(GOLDEN, StandardCharsets.UTF_8);
        assertEquals(2, run(written(golden.substring(0, golden.length() / 2)), "--lang", "en"));
        assertTrue(out.toString().contains("cut off after line"), out::toString);
        assertEquals(2, run());
    }
}
