package org.kakehashi.webpage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Random parts of host names, and random secrets for cookies. */
final class HostLabels {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final Pattern LABEL = Pattern.compile("[a-z2-7]{26}");

    private HostLabels() {}

    /** 130 random bits as part of a host name. */
    static String draw() {
        var label = new StringBuilder();
        for (int i = 0; i < 26; i++) {
            label.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return label.toString();
    }

    static boolean isLabel(String text) {
        return LABEL.matcher(text).matches();
    }

    /** 256 random bits. */
    static String secret() {
        byte[] drawn = new byte[32];
        RANDOM.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
