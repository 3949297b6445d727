package org.kakehashi.scenario.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kakehashi.scenario.ImageOffer;
import org.kakehashi.scenario.ImageOffer.Shell;
import org.kakehashi.scenario.Node.Profile;
import org.kakehashi.site.language.Text;

class ImageManifestTest {
    @TempDir
    Path catalogue;

    @Test
    void readsEverything() {
        ImageManifest read = ImageManifest.read("summary: {en: A desk., ja: 端末。}\ntools: [curl, '[']\n"
                + "users: [trainee]\nshell: bash\nprofile: login\nports: [22, 8080]\n");
        assertEquals(List.of(), read.problems());
        assertEquals(
                Optional.of(new ImageOffer(
                        Text.of("A desk.", "端末。"),
                        List.of("curl", "["),
                        List.of("trainee"),
                        Shell.BASH,
                        Profile.LOGIN,
                        List.of(22, 8080),
                        false)),
                read.offer());
    }

    @Test
    void saysWhatIsWrongWithItsPlace() {
        ImageManifest read = ImageManifest.read("shell: zsh\ntools: [curl, curl, a b]\nport: 80\n");
        assertEquals(Optional.empty(), read.offer());
        assertEquals(
                List.of(
                        "error 1:1 The key \"summary\" is missing.",
                        "error 1:8 \"shell\" cannot be \"zsh\". Did you mean \"sh\"?",
                        "error 2:15 \"curl\" stands here twice.",
                        "error 2:21 \"tools\" must be names, not the text \"a b\".",
                        "error 3:1 Unknown key \"port\". Did you mean \"ports\"?"),
                read.problems().stream().map(BrokenFilesTest::line).toList());
    }

    @Test
    void takesABrokenManifestForNone() throws IOException {
        Files.writeString(Files.createDirectory(catalogue.resolve("broken")).resolve("image.yaml"), "[");
        Files.createDirectory(catalogue.resolve("none"));
        Files.writeString(catalogue.resolve("README.md"), "");
        assertEquals(Map.of("broken", ImageOffer.UNTOLD, "none", ImageOffer.UNTOLD), ImageOffers.read(catalogue));
        assertFalse(ImageOffer.UNTOLD.isTold());
    }

    @TestFactory
    Stream<DynamicTest> everyImageOfTheCatalogueSaysWhatItOffers() throws IOException {
        try (Stream<Path> images = Files.list(Path.of("images"))) {
            return images.filter(Files::isDirectory).sorted().toList().stream()
                    .map(image -> DynamicTest.dynamicTest(image.getFileName().toString(), () -> {
                        ImageManifest read = ImageManifest.read(Files.readString(image.resolve(ImageManifest.FILE)));
                        assertEquals(List.of(), read.problems());
                        assertTrue(read.offer().orElseThrow().isTold());
                    }));
        }
    }
}
