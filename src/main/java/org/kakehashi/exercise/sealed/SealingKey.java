package org.kakehashi.exercise.sealed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A 256-bit key for AES-GCM. What it seals is a text {@code v1:KEY:BYTES}: eight hex digits by which the key is known, then
 * nonce and ciphertext in base64.
 */
final class SealingKey {
    private static final String VERSION = "v1:";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int NAME_DIGITS = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;
    private final String prefix;

    private SealingKey(byte[] bytes) {
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes");
        }
        this.bytes = bytes;
        this.prefix = VERSION + nameOf(bytes) + ":";
    }

    static SealingKey draw() {
        return new SealingKey(random(KEY_BYTES));
    }

    /** @throws IllegalArgumentException if it is not 64 hex digits */
    static SealingKey ofHex(String hex) {
        return new SealingKey(HexFormat.of().parseHex(hex));
    }

    String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** Whether some key has sealed this; what is in clear never looks so. */
    static boolean isSealed(String text) {
        return text.startsWith(VERSION);
    }

    /** Whether this key has sealed it. */
    boolean opens(String sealed) {
        return sealed.startsWith(prefix);
    }

    /** The same text never gives the same result twice. */
    String seal(String text) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + hidden.length);
        System.arraycopy(hidden, 0, all, NONCE_BYTES, hidden.length);
        return prefix + Base64.getEncoder().encodeToString(all);
    }

    /** @throws IllegalStateException if another key has sealed it or somebody has changed it */
    String open(String sealed) {
        if (!opens(sealed)) {
            throw new IllegalStateException("sealed with another key than " + prefix);
        }
        byte[] all = Base64.getDecoder().decode(sealed.substring(prefix.length()));
        byte[] text = cipher(
                Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE_BYTES), Arrays.copyOfRange(all, NONCE_BYTES, all.length));
        return new String(text, StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(bytes, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was sealed cannot be opened", e);
        }
    }

    private static String nameOf(byte[] key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(hash).substring(0, NAME_DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String randomHex(int bytes) {
        return HexFormat.of().formatHex(random(bytes));
    }

    private static byte[] random(int count) {
        byte[] drawn = new byte[count];
        RANDOM.nextBytes(drawn);
        return drawn;
    }

    @Override
    public String toString() {
        return "SealingKey[" + prefix + "hidden]";
    }
}
