package org.kakehashi.flag;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The flags of one exercise's services: minted for a place and a tick, and verified without looking anything up. A flag is
 * {@code KKH_} and 44 characters of base64url (RFC 4648, section 5): 33 bytes, of which the last 16 are the first of an
 * HMAC-SHA-256 over what the flag says, and the first 17 are what it says, covered with an HMAC-SHA-256 of those 16 (a
 * synthetic initialisation vector, the construction of RFC 5297 with HMAC in the place of AES). So a flag tells nothing to
 * who has not the exercise's secret, neither team nor tick; no bit of it can be changed; and no other exercise takes it.
 */
public final class ServiceFlags {
    /** What every flag looks like, and nothing else that is longer or shorter. */
    public static final String PATTERN = "KKH_[A-Za-z0-9_-]{44}";

    /** Characters of a flag. */
    public static final int LENGTH = 48;

    /** Services of an exercise, and stores of a service, are counted below this. */
    public static final int MOST_INDEX = 65_535;

    private static final String PREFIX = "KKH_";
    private static final Pattern FORM = Pattern.compile(PATTERN);
    private static final byte VERSION = 1;
    private static final int SAYS = 1 + Integer.BYTES + Long.BYTES + Short.BYTES + Short.BYTES;
    private static final int SEAL = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac sealing;
    private final Mac covering;

    /** @param secret of the exercise */
    public ServiceFlags(Secret secret) {
        sealing = keyed(secret.derive("service flags", "seal"));
        covering = keyed(secret.derive("service flags", "cover"));
    }

    /**
     * Where a flag is placed, and when.
     *
     * @param tick in which it is placed, 0 or more
     * @param team whose service holds it
     * @param service place of the service in the scenario's list, from 0 to {@link #MOST_INDEX}
     * @param store place of the store in the service's list, from 0 to {@link #MOST_INDEX}
     */
    public record Place(int tick, long team, int service, int store) {
        public Place {
            if (tick < 0 || isNoIndex(service) || isNoIndex(store)) {
                throw new IllegalArgumentException("no flag is placed there: " + tick + " " + service + " " + store);
            }
        }

        private static boolean isNoIndex(int index) {
            return index < 0 || index > MOST_INDEX;
        }
    }

    /** The flag of a place: always the same text. */
    public String mint(Place place) {
        byte[] says = ByteBuffer.allocate(SAYS)
                .put(VERSION)
                .putInt(place.tick)
                .putLong(place.team)
                .putShort((short) place.service)
                .putShort((short) place.store)
                .array();
        byte[] seal = seal(says);
        byte[] flag = Arrays.copyOf(covered(says, seal), SAYS + SEAL);
        System.arraycopy(seal, 0, flag, SAYS, SEAL);
        return PREFIX + Base64.getUrlEncoder().encodeToString(flag);
    }

    /** The place of a flag of this exercise; empty for every other text. The time taken tells nothing about how near it was. */
    public Optional<Place> verify(@Nullable String text) {
        if (text == null || text.length() != LENGTH || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        byte[] flag = Base64.getUrlDecoder().decode(text.substring(PREFIX.length()));
        byte[] seal = Arrays.copyOfRange(flag, SAYS, SAYS + SEAL);
        byte[] says = covered(Arrays.copyOf(flag, SAYS), seal);
        return MessageDigest.isEqual(seal, seal(says)) && says[0] == VERSION ? place(says) : Optional.empty();
    }

    private static Optional<Place> place(byte[] says) {
        ByteBuffer parts = ByteBuffer.wrap(says, 1, SAYS - 1);
        int tick = parts.getInt();
        long team = parts.getLong();
        return Optional.of(
                new Place(tick, team, Short.toUnsignedInt(parts.getShort()), Short.toUnsignedInt(parts.getShort())));
    }

    private byte[] seal(byte[] says) {
        return Arrays.copyOf(fresh(sealing).doFinal(says), SEAL);
    }

    private byte[] covered(byte[] says, byte[] seal) {
        byte[] cover = fresh(covering).doFinal(seal);
        byte[] result = new byte[SAYS];
        for (int i = 0; i < SAYS; i++) {
            result[i] = (byte) (says[i] ^ cover[i]);
        }
        return result;
    }

    private static Mac keyed(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** A copy with its key worked in, since one Mac serves one thread at a time. */
    private static Mac fresh(Mac mac) {
        try {
            return (Mac) mac.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the Mac of every Java platform can be copied", e);
        }
    }

    @Override
    public String toString() {
        return "ServiceFlags[hidden]";
    }
}
