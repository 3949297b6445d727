package org.kakehashi.advisory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing with a fault that is known is shipped, built or tested with, unless a reason says why it does not reach us. */
class AdvisoriesTest {
    private static List<Advisory> known;
    private static SortedSet<Component> resolved;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream list = AdvisoriesTest.class.getResourceAsStream("/advisories.yaml")) {
            known = Advisory.read(new String(list.readAllBytes(), StandardCharsets.UTF_8));
        }
        resolved = new TreeSet<>(Component.ofClassPath());
        resolved.addAll(Component.ofLock(Path.of("src/main/web/package-lock.json")));
    }

    @Test
    void nothingThatIsInHasAKnownFault() {
        assertEquals("", report(resolved));
    }

    @Test
    void aReasonThatIsNotNeededAnyMoreGoes() {
        List<String> needless = known.stream()
                .filter(advisory ->
                        advisory.accepted().isPresent() && advisory.in(resolved).isEmpty())
                .map(Advisory::id)
                .toList();
        assertEquals(List.of(), needless);
    }

    @Test
    void theScanSeesWhatIsIn() {
        Set<String> names = resolved.stream().map(Component::name).collect(Collectors.toSet());
        for (String name : List.of(
                "io.netty:netty-codec-http",
                "io.quarkus:quarkus-vertx-http",
                "org.mariadb.jdbc:mariadb-java-client",
                "npm:htmx.org",
                "npm:esbuild",
                // Only inside another one's jar.
                "org.apache.httpcomponents.client5:httpclient5")) {
            assertTrue(names.contains(name), () -> name + " is not among " + names);
        }
    }

    @Test
    void aListedVersionIsToldWithItsSource() {
        assertEquals(
                """
                CVE-2026-33871 in io.netty:netty-codec-http2 4.1.130.Final: HTTP/2: flood of empty CONTINUATION frames \
                (https://github.com/advisories/GHSA-w9fj-cfpg-grvv)
                """.strip(),
                report(Component.of("io.netty:netty-codec-http2:4.1.130.Final"))
                        .lines()
                        .filter(line -> line.contains("33871"))
                        .collect(Collectors.joining("\n")));
        assertTrue(report(Component.of("npm:esbuild:0.24.2")).contains("GHSA-67mh-4wv8-2f99"));
        assertEquals("", report(Component.of("npm:esbuild:0.25.0", "io.netty:netty-codec-http2:4.1.137.Final")));
        assertEquals("", report(Component.of("org.example:netty-codec-http2:4.1.130.Final")));
    }

    @Test
    void eachFaultIsListedOnceWithASource() {
        Set<String> ids = new HashSet<>();
        for (Advisory advisory : known) {
            assertTrue(ids.add(advisory.id()), advisory.id());
            assertTrue(advisory.source().startsWith("https://"), advisory.id());
            assertTrue(!advisory.what().isBlank() && !advisory.affected().isEmpty(), advisory.id());
        }
    }

    private static String report(Collection<Component> components) {
        return known.stream()
                .filter(advisory -> advisory.accepted().isEmpty())
                .flatMap(advisory -> advisory.in(components).stream()
                        .map(component -> "%s in %s %s: %s (%s)"
                                .formatted(
                                        advisory.id(),
                                        component.name(),
                                        component.version(),
                                        advisory.what(),
                                        advisory.source())))
                .collect(Collectors.joining("\n"));
    }
}
