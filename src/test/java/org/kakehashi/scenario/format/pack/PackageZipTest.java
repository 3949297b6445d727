package org.kakehashi.scenario.format.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.Problem;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.format.pack.RawZip.Entry;
import org.kakehashi.site.language.Language;

class PackageZipTest {
    private static final String YAML = "kakehashi: 1\n";

    @Test
    void givesBackWhatWasPacked() {
        ScenarioPackage pack = FirstContact.pack()
                .with("files/議事録.txt", new Bytes("漏えい".getBytes(StandardCharsets.UTF_8)))
                .with("files/random.bin", new Bytes(random(100_000)))
                .with("files/empty", new Bytes(new byte[0]));
        ReadPackage read = PackageZip.read(PackageZip.write(pack));
        assertEquals(List.of(), read.problems());
        assertEquals(Optional.of(pack), read.pack());
    }

    @Test
    void packsTheSamePackageIntoTheSameBytes() {
        assertArrayEquals(PackageZip.write(FirstContact.pack()), PackageZip.write(FirstContact.pack()));
    }

    @Test
    void takesTheLargestPackageAndOneThatShrinksLikeABomb() {
        ScenarioPackage zeros = ScenarioPackage.EMPTY
                .with("scenario.yaml", new Bytes(new byte[0]))
                .with("files/zeros", new Bytes(new byte[ScenarioPackage.MOST_BYTES]));
        assertEquals(
                Optional.of(zeros), PackageZip.read(PackageZip.write(zeros)).pack());
        ScenarioPackage noise = ScenarioPackage.EMPTY
                .with("scenario.yaml", new Bytes(new byte[0]))
                .with("files/noise", new Bytes(random(ScenarioPackage.MOST_BYTES)));
        assertEquals(
                Optional.of(noise), PackageZip.read(PackageZip.write(noise)).pack());
    }

    @Test
    void takesAPackageInTheOnlyFolderAtTheTop() {
        byte[] zip = new RawZip()
                .add(new Entry("first/").mode(040755))
                .add("first/scenario.yaml", YAML)
                .add("first/files/a.txt", "a")
                .add("__MACOSX/first/._scenario.yaml", "x")
                .add("first/.DS_Store", "x")
                .bytes();
        ReadPackage read = PackageZip.read(zip);
        assertEquals(List.of(), read.problems());
        assertEquals(
                Set.of("scenario.yaml", "files/a.txt"),
                read.pack().orElseThrow().files().keySet());
    }

    @Test
    void leavesOutWhatDoesNotBelongAndSaysSo() {
        ReadPackage read = PackageZip.read(new RawZip()
                .add("scenario.yaml", YAML)
                .add("Dockerfile", "FROM x")
                .add("notes/todo.txt", "")
                .bytes());
        assertEquals(Set.of("scenario.yaml"), read.pack().orElseThrow().files().keySet());
        assertEquals(
                List.of(
                        "\"Dockerfile\" does not belong to a scenario and is left out.",
                        "\"notes/todo.txt\" does not belong to a scenario and is left out."),
                read.problems().stream().map(problem -> problem.text().en()).toList());
    }

    @Test
    void composesNamesThatAMacDecomposed() {
        ReadPackage read = PackageZip.read(new RawZip()
                .add("scenario.yaml", YAML)
                .add("files/\u30AB\u3099.txt", "a")
                .bytes());
        assertTrue(read.pack().orElseThrow().file("files/\u30AC.txt").isPresent());
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryHostileArchive() {
        byte[] sound = new RawZip().add("scenario.yaml", YAML).bytes();
        Map<String, byte[]> archives = Map.ofEntries(
                Map.entry("a path upwards", with(new Entry("../evil"))),
                Map.entry("a path upwards in the middle", with(new Entry("files/../../evil"))),
                Map.entry("a path upwards the other way", with(new Entry("files\\..\\..\\evil"))),
                Map.entry("a path upwards in a folder", with(new Entry("files/../../evil/").mode(040755))),
                Map.entry("an absolute path", with(new Entry("/etc/passwd"))),
                Map.entry("a drive", with(new Entry("C:/evil"))),
                Map.entry("a drive the other way", with(new Entry("c:evil"))),
                Map.entry("an empty part", with(new Entry("files//a"))),
                Map.entry("a control character", with(new Entry("files/a\nb"))),
                Map.entry("a NUL", with(new Entry("files/a\0.txt"))),
                Map.entry("a name of 4 KiB", with(new Entry("files/" + "a".repeat(4096)))),
                Map.entry(
                        "a link", with(new Entry("files/a").text("/etc/passwd").mode(0120777))),
                Map.entry("a device", with(new Entry("files/a").mode(020666))),
                Map.entry("a pipe", with(new Entry("files/a").mode(010666))),
                Map.entry("a socket", with(new Entry("files/a").mode(0140666))),
                Map.entry("the same name twice", with(new Entry("scenario.yaml"))),
                Map.entry("the same name in other case", with(new Entry("Scenario.YAML"))),
                Map.entry(
                        "the same name composed otherwise",
                        new RawZip()
                                .add("scenario.yaml", YAML)
                                .add("files/\u30AC", "")
                                .add("files/\u30AB\u3099", "")
                                .bytes()),
                Map.entry(
                        "a name in Shift_JIS",
                        with(new Entry("").name("files/議事録.txt".getBytes(Charset.forName("Shift_JIS"))))),
                Map.entry("another name in its head", with(new Entry("files/a").localName("files/b"))),
                Map.entry(
                        "a wrong checksum",
                        with(new Entry("files/a").text("abc").wrongCrc())),
                Map.entry(
                        "more than it declares",
                        with(new Entry("files/a").text("abcdef").sizeOff(-3))),
                Map.entry(
                        "less than it declares",
                        with(new Entry("files/a").text("abcdef").sizeOff(3))),
                Map.entry(
                        "a stored entry of another size",
                        with(new Entry("files/a").text("a").method(0).sizeOff(9))),
                Map.entry(
                        "four gigabytes declared",
                        with(new Entry("files/a").text("abc").sizeOff(-4))),
                Map.entry("a bomb", with(new Entry("files/a").content(new byte[10 << 20]))),
                Map.entry("bombs below the ratio", manyZeros()),
                Map.entry("entries that share their bytes", sharing()),
                Map.entry("too many files", tooMany(501)),
                Map.entry("far too many files", tooMany(3000)),
                Map.entry("an encrypted entry", with(new Entry("files/a").flags(0x0801))),
                Map.entry("another method", with(new Entry("files/a").method(12))),
                Map.entry("no scenario", new RawZip().add("files/a", "").bytes()),
                Map.entry(
                        "two folders at the top",
                        new RawZip()
                                .add("a/scenario.yaml", "")
                                .add("b/scenario.yaml", "")
                                .bytes()),
                Map.entry(
                        "a folder in a folder",
                        new RawZip().add("a/b/scenario.yaml", "").bytes()),
                Map.entry("nothing", new byte[0]),
                Map.entry("text", YAML.getBytes(StandardCharsets.UTF_8)),
                Map.entry("half an archive", Arrays.copyOf(sound, sound.length / 2)),
                Map.entry("something after the end", Arrays.copyOf(sound, sound.length + 1)),
                Map.entry("too large an archive", new byte[PackageZip.MOST_BYTES + 1]));
        return archives.entrySet().stream()
                .map(archive -> DynamicTest.dynamicTest(archive.getKey(), () -> {
                    ReadPackage read = PackageZip.read(archive.getValue());
                    assertEquals(Optional.empty(), read.pack());
                    assertEquals(
                            1,
                            read.problems().stream()
                                    .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                                    .count());
                    read.problems()
                            .forEach(problem -> assertNotEquals(
                                    problem.text().en(), problem.text().in(Language.JA)));
                }));
    }

    /** Random damage, always the same for a seed: refused or read, never a crash. */
    @Test
    void survivesDamagedArchives() {
        byte[] sound = PackageZip.write(FirstContact.pack());
        for (int seed = 0; seed < 3000; seed++) {
            var random = new Random(seed);
            byte[] damaged = sound.clone();
            for (int times = 1 + random.nextInt(4); times > 0; times--) {
                int tail = Math.min(damaged.length, 300);
                int at = random.nextBoolean()
                        ? random.nextInt(damaged.length)
                        : damaged.length - 1 - random.nextInt(tail);
                damaged[at] = (byte) random.nextInt(256);
            }
            PackageZip.read(random.nextInt(10) == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged)
                    .pack()
                    .ifPresent(pack -> assertTrue(pack.files().size() <= 2));
        }
    }

    private static byte[] with(Entry entry) {
        return new RawZip().add("scenario.yaml", YAML).add(entry).bytes();
    }

    /** Twenty entries of one megabyte, each small enough to be believed. */
    private static byte[] manyZeros() {
        var zip = new RawZip().add("scenario.yaml", YAML);
        for (int i = 0; i < 20; i++) {
            zip.add(new Entry("files/" + i).content(new byte[1 << 20]));
        }
        return zip.bytes();
    }

    private static byte[] sharing() {
        var zip = new RawZip().add(new Entry("scenario.yaml").text(YAML));
        return zip.add(new Entry("scenario.yaml2")
                        .localName("scenario.yaml")
                        .text(YAML)
                        .sharing())
                .add(new Entry("files/a").text(YAML).sharing())
                .bytes();
    }

    private static byte[] tooMany(int files) {
        var zip = new RawZip().add("scenario.yaml", YAML);
        for (int i = 1; i < files; i++) {
            zip.add("files/" + i, "");
        }
        return zip.bytes();
    }

    private static byte[] random(int bytes) {
        byte[] content = new byte[bytes];
        new Random(1).nextBytes(content);
        return content;
    }
}
