package org.kakehashi.scoring.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/**
 * The words of the format. A file is text in UTF-8, usually compressed by gzip. Each line is a word, a tab and a flat JSON
 * object in canonical form; a fact has its two hashes between them. Lines stand in the order of the words here.
 */
final class ScoreFile {
    /** What this version writes, and the newest that it reads. */
    static final int VERSION = 1;

    /** The first word of every file. */
    static final String HEAD = "kakehashi-scores";

    static final String RULES = "rules";
    static final String TRACK = "track";
    static final String DIMENSION = "dimension";
    static final String TASK = "task";
    static final String HINT = "hint";
    static final String SERVICE = "service";
    static final String STORE = "store";
    static final String TEAM = "team";
    /** Ends the configuration, with its digest. */
    static final String CONFIGURED = "configured";

    static final String FACT = "fact";
    static final String BOARD = "board";
    static final String END = "end";

    /** Longest line in bytes, without its end: a fact has a few hundred. */
    static final int LONGEST_LINE = 65_536;

    /** Most lines of configuration. */
    static final int MOST_CONFIGURATION = 50_000;

    private ScoreFile() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static byte[] bytes(String line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
