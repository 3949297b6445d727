package org.kakehashi.scenario.format.node;

import static org.kakehashi.scenario.words.NodeWords.WORDS;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kakehashi.scenario.Allowance;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Type;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Kind;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;

/** {@code limits}, {@code setuid} and {@code rootfs} of a node: what it may use up, and what is loosened for it. */
public final class LimitsSection {
    static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,3})([MG])");
    static final int LEAST_MEMORY = 16;
    static final int MOST_MEMORY = 2048;
    static final int MOST_TMPFS = 512;
    static final int LEAST_PIDS = 16;
    static final int MOST_PIDS = 1024;
    static final BigDecimal LEAST_CPUS = new BigDecimal("0.05");
    static final BigDecimal MOST_CPUS = new BigDecimal(2);

    static final Section SECTION = Section.named("limits");
    static final Key<Marked> MEMORY = SECTION.optional("memory", size());
    static final Key<Marked> CPUS =
            SECTION.optional("cpus", Types.raw("type", "number", "minimum", LEAST_CPUS, "maximum", MOST_CPUS));
    static final Key<Integer> PIDS =
            SECTION.optional("pids", Types.number(LEAST_PIDS, MOST_PIDS).or(Allowance.STANDARD.pids()));
    static final Key<Marked> TMPFS = SECTION.optional("tmpfs", size());

    public static final Key<Fields> LIMITS = Key.optional("limits", Types.section(SECTION));

    /** A loosening has one word, so that nobody turns it on by a slip. */
    static final Key<Boolean> SETUID = Key.optional("setuid", Types.choice(Map.of("allow", true), false));

    static final Key<Boolean> ROOTFS = Key.optional("rootfs", Types.choice(Map.of("writable", true), false));

    private final Problems problems;

    LimitsSection(Problems problems) {
        this.problems = problems;
    }

    Allowance read(Fields node) {
        Fields limits = node.fields(LIMITS);
        var usual = Allowance.STANDARD;
        return new Allowance(
                mebibytes(limits, MEMORY, LEAST_MEMORY, MOST_MEMORY, usual.memoryMebibytes()),
                milliCpus(limits, usual.milliCpus()),
                limits.get(PIDS),
                mebibytes(limits, TMPFS, 1, MOST_TMPFS, usual.tmpfsMebibytes()),
                node.get(SETUID),
                node.get(ROOTFS));
    }

    private static Type<Marked> size() {
        return Types.raw("type", "string", "pattern", Types.whole(SIZE));
    }

    /** @return mebibytes */
    private int mebibytes(Fields limits, Key<Marked> key, int least, int most, int usual) {
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
        new Values(problems).wrong(value, key.name(), WORDS.sizeFromMToM(least, most));
        return usual;
    }

    private int milliCpus(Fields limits, int usual) {
        Marked value = limits.value(CPUS).orElse(null);
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
        new Values(problems).wrong(value, CPUS.name(), WORDS.numberFrom005To2());
        return usual;
    }
}
