package org.kakehashi.imports.compose;

import static org.kakehashi.imports.words.ComposeWords.WORDS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.imports.draft.NodeDraft;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.tree.Tree.Table;

/** What a service may use up, within the hard limits of our nodes. */
final class ResourceLimits {
    private static final Map<String, Long> UNITS = Map.of("", 1L, "b", 1L, "k", 1L << 10, "m", 1L << 20, "g", 1L << 30);
    private static final long MEBIBYTE = 1 << 20;

    private ResourceLimits() {}

    static void convert(NodeDraft node, Table service, SourceLocation where, ImportFindings findings) {
        Table limits = service.table("deploy").table("resources").table("limits");
        String memory = limits.text("memory").isEmpty() ? service.text("mem_limit") : limits.text("memory");
        String cpus = limits.text("cpus").isEmpty() ? service.text("cpus") : limits.text("cpus");
        String pids = limits.text("pids").isEmpty() ? service.text("pids_limit") : limits.text("pids");
        unread("memory", memory, bytes(memory).isPresent(), where, findings);
        unread("cpus", cpus, decimal(cpus).isPresent(), where, findings);
        unread("pids", pids, decimal(pids).filter(number -> number.signum() > 0).isPresent(), where, findings);
        bytes(memory).ifPresent(bytes -> {
            long mebibytes = Math.clamp(bytes / MEBIBYTE, 16, 2048);
            node.limits().put("memory", mebibytes + "M");
            reportClamped(mebibytes * MEBIBYTE != bytes, "memory", memory, mebibytes + "M", where, findings);
        });
        decimal(cpus).ifPresent(wanted -> {
            BigDecimal given = wanted.max(new BigDecimal("0.05")).min(new BigDecimal(2));
            String written =
                    given.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
            node.limits().put("cpus", written);
            reportClamped(given.compareTo(wanted) != 0, "cpus", cpus, written, where, findings);
        });
        decimal(pids).filter(number -> number.signum() > 0).ifPresent(wanted -> {
            int given = wanted.min(new BigDecimal(1024)).max(new BigDecimal(16)).intValue();
            node.limits().put("pids", "" + given);
            reportClamped(wanted.intValue() != given, "pids", pids, "" + given, where, findings);
        });
    }

    private static void unread(
            String what, String written, boolean read, SourceLocation where, ImportFindings findings) {
        if (!read && !written.isBlank()) {
            findings.leftOut(where, WORDS.limitIsLeftToThePlatform(what, written));
        }
    }

    private static void reportClamped(
            boolean clamped, String what, String wanted, String given, SourceLocation where, ImportFindings findings) {
        if (clamped) {
            findings.changed(where, WORDS.becomesWithinWhatANodeMayHave(what, wanted, given));
        }
    }

    private static Optional<BigDecimal> decimal(String text) {
        return text.matches("[0-9]{1,6}(\\.[0-9]{1,6})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    static Optional<Long> bytes(String text) {
        String lower = text.toLowerCase(Locale.ROOT).strip().replaceAll("(?<=[kmg])i?b$", "");
        if (!lower.matches("[0-9]{1,12}(\\.[0-9]{1,3})?[bkmg]?")) {
            return Optional.empty();
        }
        String unit = lower.replaceAll("[0-9.]", "");
        BigDecimal number = new BigDecimal(lower.substring(0, lower.length() - unit.length()));
        return Optional.of(number.multiply(BigDecimal.valueOf(UNITS.getOrDefault(unit, 1L)))
                .longValue());
    }
}
