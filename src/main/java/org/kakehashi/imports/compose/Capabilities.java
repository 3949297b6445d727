package org.kakehashi.imports.compose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kakehashi.scenario.Node.Profile;

/** {@code cap_add} as one of the closed list of profiles. */
final class Capabilities {
    /** What nobody needs here: low ports are open to everyone. */
    private static final Set<String> NEEDLESS = Set.of("NET_BIND_SERVICE");

    private static final Set<String> WEB = Set.of("SETUID", "SETGID", "CHOWN", "DAC_OVERRIDE");
    private static final Set<String> LOGIN =
            Set.of("SETUID", "SETGID", "CHOWN", "DAC_OVERRIDE", "SYS_CHROOT", "FOWNER", "AUDIT_WRITE", "KILL");
    private static final Set<String> CAPTURE = Set.of("NET_RAW");

    private Capabilities() {}

    /** Names in one spelling: upper case, without {@code CAP_}. */
    static Set<String> plain(List<String> written) {
        Set<String> names = new TreeSet<>();
        for (String name : written) {
            String upper = name.strip().toUpperCase(Locale.ROOT);
            names.add(upper.startsWith("CAP_") ? upper.substring("CAP_".length()) : upper);
        }
        names.removeAll(NEEDLESS);
        return names;
    }

    /** The narrowest profile that has them all; nothing if none has. */
    static Optional<Profile> profile(Set<String> names) {
        if (names.isEmpty()) {
            return Optional.of(Profile.STANDARD);
        } else if (CAPTURE.containsAll(names)) {
            return Optional.of(Profile.CAPTURE);
        } else if (WEB.containsAll(names)) {
            return Optional.of(Profile.WEB);
        }
        return LOGIN.containsAll(names) ? Optional.of(Profile.LOGIN) : Optional.empty();
    }
}
