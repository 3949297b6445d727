package org.kakehashi.scenario.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.format.ScenarioFolder;
import org.kakehashi.site.language.Language;

class ScenarioLibraryTest {
    @TempDir
    Path shelf;

    private ScenarioLibrary library;

    @BeforeEach
    void fill() throws IOException {
        Path scenario = Files.createDirectory(shelf.resolve("first-contact"));
        Files.writeString(scenario.resolve("scenario.yaml"), FirstContact.source());
        Files.createDirectory(shelf.resolve("notes"));
        library = new ScenarioLibrary(shelf, Set.of());
    }

    @Test
    void offersEachFolderWithAScenario() {
        List<ScenarioFolder> all = library.all();
        assertEquals(
                List.of("first-contact"), all.stream().map(ScenarioFolder::name).toList());
        assertEquals(FirstContact.source(), all.getFirst().source());
        assertTrue(all.getFirst().content().scenario().isPresent());
    }

    @Test
    void readsAFolderAgainOnlyWhenItsFileHasChanged() throws IOException {
        ScenarioFolder before = library.all().getFirst();
        assertSame(before, library.find("first-contact").orElseThrow());
        Files.writeString(shelf.resolve("first-contact/scenario.yaml"), "kakehashi: 2\n");
        ScenarioFolder after = library.find("first-contact").orElseThrow();
        assertFalse(after.content().scenario().isPresent());
    }

    @Test
    void readsAFolderAgainWhenAnyFileOfItHasChanged() throws IOException {
        ScenarioFolder before = library.find("first-contact").orElseThrow();
        Path log = Files.createDirectory(shelf.resolve("first-contact/files")).resolve("log.txt");
        Files.writeString(log, "one");
        ScenarioFolder with = library.find("first-contact").orElseThrow();
        assertNotEquals(before.pack().digest(), with.pack().digest());
        assertSame(with, library.find("first-contact").orElseThrow());
        Files.writeString(log, "other");
        assertNotEquals(
                with.pack().digest(),
                library.find("first-contact").orElseThrow().pack().digest());
    }

    @Test
    void readsAFolderAgainWhenAnImageOffersSomethingElse() throws IOException {
        var nested = new ScenarioLibrary(Files.createDirectories(shelf.resolve("house/scenarios")), Set.of());
        Path scenario = Files.createDirectory(shelf.resolve("house/scenarios/first-contact"));
        Files.writeString(scenario.resolve("scenario.yaml"), FirstContact.source());
        for (String image : List.of("desk", "router", "fileserver")) {
            Files.createDirectories(shelf.resolve("house/images/" + image));
        }
        assertTrue(nested.all().getFirst().content().scenario().isPresent());
        Files.writeString(
                shelf.resolve("house/images/desk/image.yaml"),
                "summary: {en: Mine, ja: 専用}\nshell: none\nplatform: true\n");
        assertTrue(nested.all().getFirst().content().scenario().isEmpty());
    }

    @Test
    void takesNamesOnlyFromWhatIsThere() {
        assertTrue(library.find("../first-contact").isEmpty());
        assertTrue(library.find("first-contact/../first-contact").isEmpty());
        assertTrue(library.find("").isEmpty());
    }

    @Test
    void saysWhenTheShelfIsGone() {
        var gone = new ScenarioLibrary(shelf.resolve("gone"), Set.of());
        assertTrue(assertThrows(LibraryIsMissing.class, gone::all)
                .text()
                .in(Language.JA)
                .contains("kakehashi.scenarios.folder"));
    }
}
