package org.kakehashi.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What tells a browser that signed in to an account before from a stranger's: a random value and its HMAC under the account's
 * password hash. Nothing is kept for it, a new password ends it, and it lets nobody in.
 */
public final class KnownBrowser {
    private static final Pattern MARK = Pattern.compile("([0-9a-f]{64})\\.([0-9a-f]{64})");

    private KnownBrowser() {}

    /** Draws what a browser is given that has just signed in; only accounts with a password can. */
    public static String mark(Account account) {
        String value = Token.draw();
        return value + "." + seal(account, value);
    }

    static boolean isOf(Account account, String mark) {
        var parts = MARK.matcher(mark);
        return account.hasPassword()
                && parts.matches()
                && MessageDigest.isEqual(bytes(seal(account, parts.group(1))), bytes(parts.group(2)));
    }

    private static String seal(Account account, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(account.passwordHash().orElseThrow()), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes("known browser " + value)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
