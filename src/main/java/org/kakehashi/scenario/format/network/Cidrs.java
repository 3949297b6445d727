package org.kakehashi.scenario.format.network;

import static org.kakehashi.scenario.words.NodeWords.WORDS;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;

/** Checks the address plan that an author drew: IPv4 blocks of a sensible size that do not overlap. */
final class Cidrs {
    static final int WIDEST = Network.LARGEST;
    static final int NARROWEST = Network.SMALLEST;

    private static final Pattern CIDR = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    private final Problems problems;
    private final Map<String, Block> blocks = new LinkedHashMap<>();

    Cidrs(Problems problems) {
        this.problems = problems;
    }

    /** The prefix length of a block; the narrowest if it is not one. */
    int prefix(String network, Scalar cidr) {
        Block block = Block.of(cidr.value());
        if (block == null) {
            problems.error(cidr.at(), WORDS.isNotAnIpv4Block(Values.shown(cidr)));
            return NARROWEST;
        }
        checkSize(cidr, block);
        checkOverlap(network, cidr, block);
        return block.prefix;
    }

    private void checkSize(Scalar cidr, Block block) {
        if (block.prefix < WIDEST || block.prefix > NARROWEST) {
            problems.error(cidr.at(), WORDS.prefixLengthMustBeFromTo(WIDEST, NARROWEST, block.prefix));
        } else if (block.first() != block.address) {
            String start = dotted(block.first()) + "/" + block.prefix;
            problems.error(cidr.at(), WORDS.blockDoesNotStartAtItsOwn(cidr.value(), start));
        }
    }

    private void checkOverlap(String network, Scalar cidr, Block block) {
        blocks.forEach((other, theirs) -> {
            if (block.first() <= theirs.last() && theirs.first() <= block.last()) {
                problems.error(cidr.at(), WORDS.blockOverlapsWithThatOfTheNetwork(cidr.value(), other));
            }
        });
        blocks.put(network, block);
    }

    private static String dotted(long address) {
        return (address >> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }

    private record Block(long address, int prefix) {
        static @org.jspecify.annotations.Nullable Block of(String cidr) {
            Matcher matcher = CIDR.matcher(cidr);
            if (!matcher.matches()) {
                return null;
            }
            long address = 0;
            for (int i = 1; i <= 4; i++) {
                int octet = Integer.parseInt(matcher.group(i));
                if (octet > 255) {
                    return null;
                }
                address = address << 8 | octet;
            }
            int prefix = Integer.parseInt(matcher.group(5));
            return prefix > 32 ? null : new Block(address, prefix);
        }

        long first() {
            return address & -(1L << (32 - prefix));
        }

        long last() {
            return first() + (1L << (32 - prefix)) - 1;
        }
    }
}
