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
    private static final String CONSONANTS = "bdfghjklmnprstvz";
    private static final String VOWELS = "aeiou";

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

    /** A made-up word of three or four syllables, such as {@code tomiraku}; some 18 bits, so no secret. */
    public static String word(Secret secret, String... path) {
        BigInteger bits = new BigInteger(1, secret.derive(path));
        int syllables = bits.testBit(0) ? 3 : 4;
        bits = bits.shiftRight(1);
        var text = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            BigInteger[] consonant = bits.divideAndRemainder(BigInteger.valueOf(CONSONANTS.length()));
            BigInteger[] vowel = consonant[0].divideAndRemainder(BigInteger.valueOf(VOWELS.length()));
            text.append(CONSONANTS.charAt(consonant[1].intValue())).append(VOWELS.charAt(vowel[1].intValue()));
            bits = vowel[0];
        }
        return text.toString();
    }

    /** A whole number of a closed range, evenly spread over paths. */
    public static int number(Secret secret, int from, int to, String... path) {
        BigInteger bits = new BigInteger(1, Arrays.copyOf(secret.derive(path), 16));
        return from + bits.mod(BigInteger.valueOf((long) to - from + 1)).intValue();
    }

    /** A password of letters and digits that do not look alike, 5 bits each; up to 51 characters. */
    public static String password(Secret secret, int length, String... path) {
        BigInteger bits = new BigInteger(1, secret.derive(path));
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(bits.intValue() & 31));
            bits = bits.shiftRight(5);
        }
        return text.toString();
    }

    /**
     * Whether a submitted text is this flag. Full-width characters of a Japanese keyboard count as their ASCII form
     * (Unicode NFKC), surrounding space does not count, and the time taken tells nothing about where they differ.
     */
    public static boolean matches(String flag, String submitted) {
        return MessageDigest.isEqual(digest(flag), digest(folded(submitted)));
    }

    static String folded(String submitted) {
        return Normalizer.normalize(submitted, Normalizer.Form.NFKC).strip();
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
