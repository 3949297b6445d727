package org.kakehashi.scoring.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.kakehashi.scoring.BoardFold;
import org.kakehashi.scoring.fact.CanonicalJson;
import org.kakehashi.scoring.fact.HashChain;

/** Writes an export, line by line: its beginning, each fact, its end. Nothing is kept but digests. */
final class ScoreFileWriter {
    private final OutputStream out;
    private final MessageDigest whole = ScoreFile.sha256();
    private final ScoreRules rules;
    private long facts;
    private String hash = HashChain.START;

    ScoreFileWriter(OutputStream out, ScoreRules rules) {
        this.out = out;
        this.rules = rules;
    }

    /** The digest of the configuration: SHA-256 of its lines, 64 lower-case hexadecimal digits. Equal rules have the same. */
    static String digest(ScoreRules rules) {
        MessageDigest digest = ScoreFile.sha256();
        ConfigurationLines.of(rules).forEach(line -> digest.update(ScoreFile.bytes(line)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The first line, and the configuration. */
    void begin(ScoreFileHead head) throws IOException {
        write(ScoreFile.HEAD + "\t" + head.json());
        List<String> lines = ConfigurationLines.of(rules);
        for (String line : lines) {
            write(line);
        }
        write(ScoreFile.CONFIGURED + "\t"
                + CanonicalJson.write(Map.of("lines", lines.size(), "sha256", digest(rules))));
    }

    /**
     * The next fact.
     *
     * @param json the fact in its canonical form
     */
    void fact(String previous, String own, String json) throws IOException {
        write(ScoreFile.FACT + "\t" + previous + "\t" + own + "\t" + json);
        facts++;
        hash = own;
    }

    /** The boards, and the last line. */
    void end(BoardFold boards) throws IOException {
        for (String line : BoardLines.of(rules, boards)) {
            write(line);
        }
        String digest = HexFormat.of().formatHex(whole.digest());
        out.write(ScoreFile.bytes(
                ScoreFile.END + "\t" + CanonicalJson.write(Map.of("facts", facts, "head", hash, "sha256", digest))));
    }

    private void write(String line) throws IOException {
        byte[] bytes = ScoreFile.bytes(line);
        whole.update(bytes);
        out.write(bytes);
    }
}
