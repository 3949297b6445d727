package org.kakehashi.flag;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/** Mints and verifies flags and other per-team values; a pure function of a {@link Secret} and a path of names. */
public final class Flags {
    /** 26 characters of this alphabet carry 130 bits; letters and digits that look alike are left out. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 26;

    private Flags() {}

    /** A flag such as {@code KKH{b7...}} with 130 bits. */
    public static String mint(Secret secret, String... path) {
        BigInteger bits = new BigInteger(1, secret.derive(path));
        StringBuilder text = new StringBuilder("KKH{");
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(bits.intValue() & 31));
            bits = bits.shiftRight(5);
        }
        return text.append('}').toString();
    }

    /** One of the options, evenly spread over paths; the same path always draws the same. */
    public static String choose(Secret secret, List<String> options, String... path) {
        BigInteger bits = new BigInteger(1, Arrays.copyOf(secret.derive(path), 16));
        return options.get(bits.mod(BigInteger.valueOf(options.size())).intValue());
    }

    /**
     * Whether a submitted text is this flag. Full-width characters of a Japanese keyboard count as their ASCII form
     * (Unicode NFKC), surrounding space does not count, and the time taken tells nothing about where they differ.
     */
    public static boolean matches(String flag, String submitted) {
        String folded = Normalizer.normalize(submitted, Normalizer.Form.NFKC).strip();
        return MessageDigest.isEqual(digest(flag), digest(folded));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
