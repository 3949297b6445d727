package org.kakehashi.range.docker.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kakehashi.range.engine.EnginePreflight.Level;
import org.kakehashi.site.language.Language;

class PreflightFindingsTest {
    private static final long GIB = 1L << 30;

    @ParameterizedTest
    @CsvSource({
        "19.03.15, ERROR",
        "20.9.9, ERROR",
        "20.10.24+dfsg1, GOOD",
        "28.5.2, GOOD",
        "20.10, GOOD",
        "dev-build, GOOD",
    })
    void enginesBefore2010AreTooOld(String version, Level level) {
        assertEquals(level, PreflightFindings.version(version).level());
    }

    @ParameterizedTest
    @CsvSource({
        "5.10.0-32-amd64, true",
        "5.17.15, true",
        "5.18.0-rc1, false",
        "6.1.0-40-amd64, false",
        "something of its own, false",
        ", false",
    })
    void kernelsBefore518CannotPlayAttackDefence(String version, boolean warns) {
        assertEquals(
                warns ? List.of(Level.NO_SERVICES) : List.of(),
                PreflightFindings.kernel(version).stream()
                        .map(finding -> finding.level())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "20.10.24+dfsg1, nameserver 127.0.0.53, true",
        "20.10.24+dfsg1, nameserver 10.0.0.53, false",
        "25.0.4, nameserver ::1, true",
        "25.0.5, nameserver 127.0.0.53, false",
        "26.1.0, nameserver 127.0.0.53, false",
    })
    void aResolverOnLoopbackIsAWarningOnEnginesThatLeak(String version, String resolvConf, boolean warns) {
        assertEquals(
                warns,
                PreflightFindings.resolver(version, "# made by hand\n" + resolvConf + "\n")
                        .isPresent());
    }

    @Test
    void withoutSeccompNothingIsDeployed() {
        assertEquals(
                Level.GOOD,
                PreflightFindings.seccomp(List.of("name=seccomp,profile=default"))
                        .level());
        assertEquals(
                Level.ERROR,
                PreflightFindings.seccomp(List.of("name=seccomp,profile=unconfined"))
                        .level());
        assertEquals(Level.ERROR, PreflightFindings.seccomp(null).level());
    }

    @Test
    void littleSpaceIsAWarningAndNoneAnError() {
        assertEquals(
                Level.GOOD, PreflightFindings.space("/x", 20 * GIB, 100 * GIB).level());
        assertEquals(
                Level.WARNING, PreflightFindings.space("/x", 5 * GIB, 100 * GIB).level());
        assertEquals(
                Level.ERROR, PreflightFindings.space("/x", GIB / 2, 2 * GIB).level());
    }

    @Test
    void socketRightsAndAMissingEngineAreToldApart() {
        var rights = PreflightFindings.unreachable("unix:///s", "java.net.SocketException: Permission denied");
        var gone = PreflightFindings.unreachable("unix:///s", "java.net.SocketException: No such file or directory");
        assertTrue(rights.remedy().en().contains("group docker"));
        assertFalse(gone.remedy().en().contains("group docker"));
        assertTrue(gone.text().in(Language.JA).contains("unix:///s"));
    }
}
