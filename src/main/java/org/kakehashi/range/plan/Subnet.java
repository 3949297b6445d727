package org.kakehashi.range.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A block of IPv4 addresses.
 *
 * @param base first address as a number, its bits beyond the prefix zero
 * @param prefix length, 1 to 32
 */
public record Subnet(long base, int prefix) {
    private static final long SPACE = 1L << 32;

    public Subnet {
        if (prefix < 1 || prefix > 32) {
            throw new IllegalArgumentException("a prefix is 1 to 32, not " + prefix);
        }
        base = base / (1L << (32 - prefix)) * (1L << (32 - prefix));
    }

    /**
     * Reads {@code 10.160.0.0/26}.
     *
     * @throws IllegalArgumentException if it is not an IPv4 block
     */
    public static Subnet parse(String text) {
        String[] halves = text.split("/", -1);
        String[] parts = halves[0].split("\\.", -1);
        if (halves.length != 2 || parts.length != 4) {
            throw new IllegalArgumentException("an address block looks like 10.160.0.0/12, not like " + text);
        }
        long base = 0;
        for (String part : parts) {
            int octet = Integer.parseInt(part);
            if (octet < 0 || octet > 255) {
                throw new IllegalArgumentException(text + ": " + part + " is not between 0 and 255");
            }
            base = base * 256 + octet;
        }
        return new Subnet(base, Integer.parseInt(halves[1]));
    }

    /** How many addresses it has. */
    public long size() {
        return 1L << (32 - prefix);
    }

    /** The address at a distance from the base. */
    public String address(long offset) {
        long value = base + offset;
        return (value >> 24) + "." + (value >> 16 & 255) + "." + (value >> 8 & 255) + "." + (value & 255);
    }

    /** The last usable address: given to the engine as a gateway that nobody is, so that no node ever gets it. */
    public String throwAwayGateway() {
        return address(size() - 2);
    }

    public boolean overlaps(Subnet other) {
        return base < other.base + other.size() && other.base < base + size();
    }

    /** The first free block of a length in this one that overlaps nothing taken. */
    public Optional<Subnet> free(int length, List<Subnet> taken) {
        List<Subnet> inOrder =
                taken.stream().sorted(Comparator.comparingLong(Subnet::base)).toList();
        Subnet candidate = new Subnet(base, length);
        for (Subnet other : inOrder) {
            if (candidate.overlaps(other)) {
                long behind = other.base + other.size();
                long step = candidate.size();
                candidate = new Subnet(Math.min((behind + step - 1) / step * step, SPACE), length);
            }
        }
        boolean inside = candidate.base >= base && candidate.base + candidate.size() <= base + size();
        return inside ? Optional.of(candidate) : Optional.empty();
    }

    @Override
    public String toString() {
        return address(0) + "/" + prefix;
    }
}
