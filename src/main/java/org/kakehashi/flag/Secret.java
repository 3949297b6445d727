package org.kakehashi.flag;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one exercise, from which all its flags and per-team values are derived with HMAC-SHA-256 (RFC 2104). The
 * same secret and the same path always give the same bytes; nothing derived needs to be stored.
 */
public final class Secret {
    private final SecretKeySpec key;

    public Secret(byte[] bytes) {
        if (bytes.length < 32) {
            throw new IllegalArgumentException("a secret has at least 32 bytes");
        }
        key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    public static Secret ofHex(String hex) {
        return new Secret(HexFormat.of().parseHex(hex));
    }

    /** 32 bytes for a path of names; parts are length-prefixed, so that no two paths collide. */
    byte[] derive(String... path) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (String part : path) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update((byte) (bytes.length >>> 8));
                mac.update((byte) bytes.length);
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
