package org.kakehashi.imports.draft;

import static org.kakehashi.imports.words.ImportWords.WORDS;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;

/** Address blocks of networks: /20 to /28, none overlapping; others are left to the platform. */
final class AddressBlocks {
    private static final Pattern CIDR = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    private final ScenarioDraft draft;
    private final ImportFindings findings;
    private final Map<String, long[]> taken = new LinkedHashMap<>();

    AddressBlocks(ScenarioDraft draft, ImportFindings findings) {
        this.draft = draft;
        this.findings = findings;
    }

    void normalise() {
        draft.networks().replaceAll((name, segment) -> {
            if (segment.cidr().isEmpty() || fits(name, segment.cidr())) {
                return segment;
            }
            findings.changed(
                    SourceLocation.ALL.at("networks." + name + ".cidr", 0),
                    WORDS.addressBlockIsLeftToThePlatform(segment.cidr()));
            return new ScenarioDraft.Segment("", segment.allow());
        });
    }

    private boolean fits(String network, String cidr) {
        Matcher matcher = CIDR.matcher(cidr);
        if (!matcher.matches()) {
            return false;
        }
        long address = 0;
        for (int octet = 1; octet <= 4; octet++) {
            int value = Integer.parseInt(matcher.group(octet));
            if (value > 255) {
                return false;
            }
            address = address << 8 | value;
        }
        int prefix = Integer.parseInt(matcher.group(5));
        if (prefix < 20 || prefix > 28) {
            return false;
        }
        long size = 1L << (32 - prefix);
        long last = address + size - 1;
        long first = address;
        boolean free = address % size == 0
                && taken.values().stream().noneMatch(other -> first <= other[1] && other[0] <= last);
        if (free) {
            taken.put(network, new long[] {first, last});
        }
        return free;
    }
}
