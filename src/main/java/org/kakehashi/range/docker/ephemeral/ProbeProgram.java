package org.kakehashi.range.docker.ephemeral;

import com.github.dockerjava.api.model.Capability;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kakehashi.range.RangeConfig;

/** The program {@code kkh-probe} of the image {@code probe}, which looks from inside a network. */
public final class ProbeProgram {
    static final int OUTPUT_LIMIT = 1 << 20;
    static final Duration LIMIT = Duration.ofSeconds(20);

    private ProbeProgram() {}

    /**
     * One run of it.
     *
     * @param network whose network it looks from, for example {@code container:0a1b} or {@code host}
     * @param words its arguments
     */
    public static EphemeralSpec spec(
            RangeConfig config, String network, List<Capability> capabilities, String... words) {
        var command = new ArrayList<>(List.of("/kkh-probe"));
        command.addAll(List.of(words));
        return new EphemeralSpec(
                config.imagePrefix() + "probe",
                network,
                capabilities,
                EphemeralSpec.Size.PROBE,
                List.copyOf(command),
                LIMIT,
                OUTPUT_LIMIT);
    }
}
