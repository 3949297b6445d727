package org.kakehashi.imports.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kakehashi.imports.tree.CannotParse;

class ImageMapTest {
    @ParameterizedTest
    @CsvSource({
        "nginx*, docker.io/library/nginx:1.25, true",
        "nginx:1.*, nginx:1.25, true",
        "nginx:1.*, nginx:2.0, false",
        "kalilinux/*, registry.example:5000/kalilinux/kali:2024@sha256:00, true",
        "nginx, nginx-proxy, false",
        "'*sql*', my/postgresql, true",
        "'a*a', a, false",
        "'*', anything/at:all, true"
    })
    void patternsFitNamesWithoutRegistryAndDigest(String pattern, String reference, boolean fits) {
        assertEquals(fits, new ImagePattern(pattern).fits(ForeignImageName.of(reference)));
    }

    @Test
    void theShippedTableNamesImagesOfTheCatalogueOnly() {
        ImageMap map = ImageMap.standard();
        Stream.concat(
                        map.entries().stream().map(entry -> entry.use().image()),
                        Stream.of(map.otherwise().image(), map.desk(), map.router()))
                .forEach(image -> assertTrue(Files.isDirectory(Path.of("images", image)), image));
        assertTrue(map.entries().stream().allMatch(entry -> entry.use().plain()));
    }

    @Test
    void anAuthorsTableIsAskedFirst() throws CannotParse {
        ImageMap map =
                ImageMap.standard().with(bytes("images: [{from: [kali*, mine], use: my-desk, profile: capture}]"));
        assertEquals("my-desk", map.find("kali").orElseThrow().image());
        assertEquals(false, map.find("kali").orElseThrow().plain());
        assertTrue(map.find("mine:1").orElseThrow().serves(80));
        assertEquals("desk", map.find("debian:12").orElseThrow().image());
        assertTrue(map.find("unheard/of").isEmpty());
    }

    @Test
    void aTableWithHolesIsRefusedWithItsLine() {
        CannotParse problem = assertThrows(
                CannotParse.class,
                () -> ImageMap.standard().with(bytes("images:\n  - {from: x, use: y}\n  - {from: z}\n")));
        assertEquals(3, problem.line());
        assertEquals(
                List.of(),
                ImageMap.standard().entries().stream()
                        .filter(entry -> entry.from().isEmpty())
                        .toList());
    }

    private static byte[] bytes(String yaml) {
        return yaml.getBytes(StandardCharsets.UTF_8);
    }
}
