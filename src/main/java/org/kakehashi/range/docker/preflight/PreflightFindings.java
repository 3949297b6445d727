package org.kakehashi.range.docker.preflight;

import static org.kakehashi.range.words.PreflightWords.WORDS;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kakehashi.range.engine.EnginePreflight.Finding;
import org.kakehashi.range.engine.EnginePreflight.Level;
import org.kakehashi.site.language.Text;

/** What each answer of the engine means for ranges, in words for the operator. */
final class PreflightFindings {
    private static final Text NOTHING = Text.same("");
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?.*");
    private static final long GIB = 1L << 30;
    private static final long LEAST_FREE = GIB;
    private static final double FEW_PERCENT = 0.1;

    private PreflightFindings() {}

    static Finding unreachable(String engine, String said) {
        boolean rights = said.contains("Permission denied");
        return rights
                ? new Finding(Level.ERROR, WORDS.containerEngineAtIsThere(engine), WORDS.startThePlatformAsRoot())
                : new Finding(Level.ERROR, WORDS.containerEngineAtDoesNotAnswer(engine, said), WORDS.startIt());
    }

    static Finding version(String version) {
        Text is = WORDS.dockerEngine(version);
        if (!before(version, 20, 10, 0)) {
            return new Finding(Level.GOOD, is, NOTHING);
        }
        return new Finding(Level.ERROR, WORDS.dockerEngineIsTooOld(version), WORDS.updateTheEngine());
    }

    /**
     * Gates of an arena take an option out of packets ({@code reset tcp option} of nftables), which Linux can since 5.18.
     *
     * @param version of the kernel on which the engine runs; null if it does not say
     */
    static Optional<Finding> kernel(@Nullable String version) {
        return version == null || !before(version, 5, 18, 0)
                ? Optional.empty()
                : Optional.of(new Finding(
                        Level.NO_SERVICES, WORDS.kernelIsTooOldForServices(version), WORDS.updateTheKernel()));
    }

    /** Engines before 25.0.5 ask a resolver on the host's loopback for names that an internal network does not know. */
    static Optional<Finding> resolver(String version, String resolvConf) {
        boolean loopback =
                resolvConf.lines().map(String::strip).anyMatch(line -> line.matches("nameserver\\s+(127\\.|::1).*"));
        if (!loopback || !before(version, 25, 0, 5)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                Level.WARNING, WORDS.hostsResolverIsOnItsLoopbackAddress(version), WORDS.updateTheEngineTo2505()));
    }

    static Finding seccomp(@Nullable List<String> securityOptions) {
        boolean active = securityOptions != null
                && securityOptions.stream()
                        .anyMatch(option -> option.contains("seccomp") && !option.contains("unconfined"));
        return active
                ? new Finding(Level.GOOD, WORDS.systemCallsAreFiltered(), NOTHING)
                : new Finding(Level.ERROR, WORDS.engineDoesNotFilterSystemCalls(), WORDS.useAKernelAndAnEngine());
    }

    static Optional<Finding> disk(@Nullable String root) {
        if (root == null || !Files.isDirectory(Path.of(root))) {
            return Optional.empty();
        }
        try {
            FileStore disk = Files.getFileStore(Path.of(root));
            return Optional.of(space(root, disk.getUsableSpace(), disk.getTotalSpace()));
        } catch (IOException e) {
            return Optional.of(new Finding(Level.UNKNOWN, WORDS.freeSpaceOfCannotBeRead(root), NOTHING));
        }
    }

    static Finding space(String root, long free, long total) {
        String left = "%.1f GiB".formatted((double) free / GIB);
        Text is = WORDS.freeOn(left, root);
        if (free >= LEAST_FREE && free >= total * FEW_PERCENT) {
            return new Finding(Level.GOOD, is, NOTHING);
        }
        Text remedy = WORDS.freeSomeSpace();
        return new Finding(free < LEAST_FREE ? Level.ERROR : Level.WARNING, is, remedy);
    }

    static Finding agentImage(String image, boolean there) {
        return there
                ? new Finding(Level.GOOD, WORDS.imageOfTheAgentIsThere(), NOTHING)
                : new Finding(Level.ERROR, WORDS.imageIsMissing(image), WORDS.runDeployImages());
    }

    /** A version that cannot be read counts as new: engines of other makers number differently. */
    static boolean before(String version, int major, int minor, int patch) {
        Matcher parts = VERSION.matcher(version);
        if (!parts.matches()) {
            return false;
        }
        int[] is = {number(parts.group(1)), number(parts.group(2)), number(parts.group(3))};
        int[] bound = {major, minor, patch};
        return java.util.Arrays.compare(is, bound) < 0;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
