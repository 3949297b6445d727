package org.kakehashi.scoring.fact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The chain that makes a changed, removed or inserted fact show: each entry's hash is the SHA-256 of the hash before it
 * (64 hexadecimal digits, as ASCII) followed by the entry's canonical JSON in UTF-8.
 */
public final class HashChain {
    /** What stands before the first entry. */
    public static final String START = "0".repeat(64);

    private HashChain() {}

    /** The hash of an entry, 64 lower-case hexadecimal digits. */
    public static String next(String previous, LedgerEntry entry) {
        return next(previous, FactCodec.canonical(entry));
    }

    /** The same of an entry's canonical JSON. */
    public static String next(String previous, String canonical) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(previous.getBytes(StandardCharsets.US_ASCII));
            sha256.update(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
