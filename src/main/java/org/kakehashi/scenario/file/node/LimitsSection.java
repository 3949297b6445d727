package org.kakehashi.scenario.file.node;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kakehashi.scenario.Allowance;
import org.kakehashi.scenario.file.field.Fields;
import org.kakehashi.scenario.file.field.Shape;
import org.kakehashi.scenario.file.field.Values;
import org.kakehashi.scenario.file.yaml.Marked;
import org.kakehashi.scenario.file.yaml.Marked.Kind;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;
import org.kakehashi.scenario.file.yaml.Problems;

/** {@code limits}, {@code setuid} and {@code rootfs} of a node: what it may use up, and what is loosened for it. */
final class LimitsSection {
    static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,3})([MG])");
    static final int LEAST_MEMORY = 16;
    static final int MOST_MEMORY = 2048;
    static final int MOST_TMPFS = 512;
    static final int LEAST_PIDS = 16;
    static final int MOST_PIDS = 1024;
    static final BigDecimal LEAST_CPUS = new BigDecimal("0.05");
    static final BigDecimal MOST_CPUS = new BigDecimal(2);

    private final Problems problems;

    LimitsSection(Problems problems) {
        this.problems = problems;
    }

    Allowance read(Fields node) {
        Fields limits = node.fields("limits", Shape.LIMITS);
        var usual = Allowance.STANDARD;
        return new Allowance(
                size(limits, "memory", LEAST_MEMORY, MOST_MEMORY, usual.memoryMebibytes()),
                milliCpus(limits, usual.milliCpus()),
                limits.number("pids", LEAST_PIDS, MOST_PIDS, usual.pids()),
                size(limits, "tmpfs", 1, MOST_TMPFS, usual.tmpfsMebibytes()),
                isWritten(node, "setuid", "allow"),
                isWritten(node, "rootfs", "writable"));
    }

    /** A loosening has one word, so that nobody turns it on by a slip. */
    private static boolean isWritten(Fields node, String key, String word) {
        return node.choice(key, Map.of(word, true), false);
    }

    /** @return mebibytes */
    private int size(Fields limits, String key, int least, int most, int usual) {
        Marked value = limits.value(key).orElse(null);
        if (value == null) {
            return usual;
        }
        if (value instanceof Scalar scalar) {
            Matcher size = SIZE.matcher(scalar.value());
            if (size.matches()) {
                int mebibytes = Integer.parseInt(size.group(1)) * (size.group(2).equals("G") ? 1024 : 1);
                if (mebibytes >= least && mebibytes <= most) {
                    return mebibytes;
                }
            }
        }
        new Values(problems)
                .wrong(
                        value,
                        key,
                        "a size from " + least + "M to " + most + "M, such as 64M",
                        " " + least + "M から " + most + "M までの大きさ（例：64M）");
        return usual;
    }

    private int milliCpus(Fields limits, int usual) {
        Marked value = limits.value("cpus").orElse(null);
        if (value == null) {
            return usual;
        }
        if (value instanceof Scalar scalar
                && (scalar.kind() == Kind.INTEGER || scalar.kind() == Kind.DECIMAL)
                && scalar.value().matches("[0-9](\\.[0-9]{1,3})?")) {
            var cpus = new BigDecimal(scalar.value());
            if (cpus.compareTo(LEAST_CPUS) >= 0 && cpus.compareTo(MOST_CPUS) <= 0) {
                return cpus.movePointRight(3).intValueExact();
            }
        }
        new Values(problems).wrong(value, "cpus", "a number from 0.05 to 2", " 0.05 から 2 までの数");
        return usual;
    }
}
