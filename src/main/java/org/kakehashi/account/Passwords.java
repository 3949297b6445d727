package org.kakehashi.account;

import static org.kakehashi.account.words.AccountWords.WORDS;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.kakehashi.site.Refused;

/**
 * Password hashes by Argon2id (RFC 9106) with the parameters of the OWASP password storage guide: 19 MiB, 2 passes, 1
 * lane; kept in the PHC string format.
 */
final class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int BYTES = 32;
    private static final String PREFIX = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A login storm must not take all memory: so many hashes at the same time ... */
    private static final Semaphore AT_ONCE = new Semaphore(4, true);

    /** ... and so many with those that wait for them; each holds a worker. The others are refused. */
    private static final Semaphore ADMITTED = new Semaphore(36);

    /** Too many passwords are being checked at the same time. */
    static class TooManyAtOnce extends Refused {
        TooManyAtOnce() {
            super(Reason.TOO_MANY, WORDS.tooManyPasswordsAtOnce(), Duration.ofSeconds(5));
        }
    }

    /** Compared against when there is no such account, so that its absence does not show in the time taken. */
    private static final String NOBODY = hash("there is no account with this hash");

    private Passwords() {}

    static String hash(String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return PREFIX + encode(salt) + "$" + encode(argon2(password, salt));
    }

    static boolean matches(String password, Optional<String> hash) {
        String[] parts = hash.orElse(NOBODY).split("\\$");
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        return MessageDigest.isEqual(expected, argon2(password, salt)) && hash.isPresent();
    }

    private static byte[] argon2(String password, byte[] salt) {
        if (!ADMITTED.tryAcquire()) {
            throw new TooManyAtOnce();
        }
        try {
            AT_ONCE.acquireUninterruptibly();
            try {
                return computed(password, salt);
            } finally {
                AT_ONCE.release();
            }
        } finally {
            ADMITTED.release();
        }
    }

    /** Takes its memory with the first line. */
    private static byte[] computed(String password, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(LANES)
                .withSalt(salt)
                .build());
        byte[] result = new byte[BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), result);
        return result;
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
