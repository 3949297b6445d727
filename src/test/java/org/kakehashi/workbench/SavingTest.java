package org.kakehashi.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.ScenarioPackage;

@QuarkusTest
class SavingTest {
    @Inject
    ScenarioProjects projects;

    @Inject
    Versions versions;

    @Inject
    WorkingCopies workings;

    @Inject
    Drafts drafts;

    @Test
    void ofManyThatSaveOnOneVersionOneIsFirstAndNobodyLosesAnything() throws Exception {
        long id = projects.begin(ScenarioPackage.ofText("a: 1\n"), "", "account:1")
                .id();
        int authors = 8;
        try (var pool = Executors.newFixedThreadPool(authors)) {
            var results = pool.invokeAll(IntStream.range(0, authors)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        try {
                            return workings.save(id, 1, "a: " + i + i + "\n", "", "account:" + i)
                                    .number();
                        } catch (VersionIsOutdated late) {
                            return -1;
                        }
                    })
                    .toList());
            int saved = 0;
            for (int i = 0; i < authors; i++) {
                boolean first = results.get(i).get() == 2;
                saved += first ? 1 : 0;
                String text = first
                        ? versions.source(versions.newest(id))
                        : drafts.of(id, "account:" + i).orElseThrow().source();
                assertEquals("a: " + i + i + "\n", text);
            }
            assertEquals(1, saved);
        }
        assertEquals(2, versions.newestFirst(id).size());
    }

    @Test
    void filesOfAllSizesComeBackAsTheyWere() {
        byte[] large = new byte[(3 << 20) + 17];
        new Random(7).nextBytes(large);
        ScenarioPackage pack = ScenarioPackage.ofText("a: 1\n")
                .with("files/large.bin", new Bytes(large))
                .with("files/even.bin", new Bytes(new byte[1 << 20]))
                .with("files/empty.txt", new Bytes(new byte[0]))
                .with("files/日本.txt", new Bytes("橋".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        long id = projects.begin(pack, "", "account:1").id();
        Version first = versions.newest(id);
        assertEquals(pack, versions.pack(first));
        assertEquals(pack.digest(), first.digest());
        ScenarioPackage smaller = pack.without("files/large.bin");
        versions.save(id, 1, smaller, "", "account:1");
        assertEquals(smaller, versions.pack(versions.newest(id)));
        assertEquals(pack, versions.pack(first), "a version never changes");
    }

    @Test
    void aVersionThatIsNotThereCannotBeSavedOn() {
        long id = projects.begin(ScenarioPackage.ofText("a: 1\n"), "", "account:1")
                .id();
        assertThrows(
                VersionIsOutdated.class, () -> versions.save(id, 0, ScenarioPackage.ofText("b: 1\n"), "", "account:1"));
    }
}
