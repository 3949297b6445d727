package org.kakehashi.flag;

import java.security.MessageDigest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whose flag a text is. Flags are digested once, since every answer is compared with all of them.
 *
 * @param <K> what names an owner
 */
public final class FlagOwners<K> {
    private final Map<K, List<byte[]>> digests = new LinkedHashMap<>();

    /** @param flags each owner's */
    public FlagOwners(Map<K, ? extends Collection<String>> flags) {
        flags.forEach((owner, own) ->
                digests.put(owner, own.stream().map(Flags::digest).toList()));
    }

    /**
     * The owner of a submitted text ({@link Flags#matches}). It is compared with every flag of everybody, whatever is
     * found, so that the time taken tells nothing.
     */
    public Optional<K> of(String submitted) {
        byte[] digest = Flags.digest(Flags.folded(submitted));
        Optional<K> found = Optional.empty();
        for (Map.Entry<K, List<byte[]>> owner : digests.entrySet()) {
            for (byte[] flag : owner.getValue()) {
                if (MessageDigest.isEqual(flag, digest)) {
                    found = Optional.of(owner.getKey());
                }
            }
        }
        return found;
    }
}
