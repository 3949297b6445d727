package org.kakehashi.scenario.format.pack;

import static org.kakehashi.scenario.words.PackageWords.WORDS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.format.yaml.Place;
import org.kakehashi.scenario.format.yaml.Problems;

/** A package as a zip archive, its transport form. */
public final class PackageZip {
    /** Of the archive itself: a package that cannot be compressed, and the heads of its entries. */
    public static final int MOST_BYTES = ScenarioPackage.MOST_BYTES + (1 << 20);

    /** What archive programs of some systems leave behind. */
    private static final Set<String> LITTER = Set.of("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini");

    /** The same for every file; in a year that needs no extra field, which would hold the zone of this machine. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private PackageZip() {}

    /** The archive of a package; the same package always gives the same bytes. */
    public static byte[] write(ScenarioPackage pack) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, Bytes> file : pack.files().entrySet()) {
                byte[] content = file.getValue().toArray();
                zip.putNextEntry(entry(file.getKey(), content));
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Large contents that shrink like a bomb are stored as they are, since readers refuse bombs. */
    private static ZipEntry entry(String path, byte[] content) {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        if (content.length > CheckedZip.SMALL && content.length / CheckedZip.MOST_RATIO > deflated(content)) {
            var crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        return entry;
    }

    private static long deflated(byte[] content) {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            byte[] drain = new byte[1 << 16];
            while (!deflater.finished()) {
                deflater.deflate(drain);
            }
            return deflater.getBytesWritten();
        } finally {
            deflater.end();
        }
    }

    /**
     * Reads an archive. One folder at its top may hold the whole package; what does not belong to a package is left out
     * with a warning. Whatever the archive holds, nothing is written anywhere.
     */
    public static ReadPackage read(byte[] zip) {
        var problems = new Problems();
        try {
            if (zip.length > MOST_BYTES) {
                throw new BadArchive(WORDS.archiveIsLargerThan17Mib());
            }
            Map<String, Bytes> files = unpack(zip, problems);
            if (!files.containsKey(ScenarioPackage.YAML)) {
                throw new BadArchive(WORDS.archiveHoldsNoScenarioYaml());
            }
            return ReadPackage.of(new ScenarioPackage(files), problems);
        } catch (BadArchive e) {
            problems.error(Place.NOWHERE, e.text());
            return ReadPackage.of(ScenarioPackage.EMPTY, problems);
        }
    }

    private static Map<String, Bytes> unpack(byte[] zip, Problems problems) throws BadArchive {
        try (CheckedZip archive = CheckedZip.open(zip)) {
            return unpack(archive, problems);
        }
    }

    private static Map<String, Bytes> unpack(CheckedZip archive, Problems problems) throws BadArchive {
        List<CheckedZip.Entry> entries = archive.entries().stream()
                .filter(entry -> !isLitter(entry.name()))
                .toList();
        String top = top(entries);
        var paths = new PackagePaths();
        Map<String, Bytes> files = new TreeMap<>();
        for (CheckedZip.Entry entry : entries) {
            String path = paths.checked(entry.name().substring(entry.name().startsWith(top) ? top.length() : 0));
            if (entry.isFolder()) {
                continue;
            }
            if (ScenarioPackage.isPath(path)) {
                files.put(path, archive.content(entry));
                paths.count(files.size());
            } else {
                problems.warning(Place.NOWHERE, WORDS.doesNotBelongToAScenario(path));
            }
        }
        return files;
    }

    private static boolean isLitter(String name) {
        return List.of(name.split("/")).stream().anyMatch(LITTER::contains);
    }

    /** The only folder at the top with a slash, or blank if the package lies at the top itself. */
    private static String top(List<CheckedZip.Entry> entries) {
        Set<String> tops = new HashSet<>();
        for (CheckedZip.Entry entry : entries) {
            int slash = entry.name().indexOf('/');
            tops.add(slash < 0 ? "" : entry.name().substring(0, slash + 1));
        }
        String only = tops.size() == 1 ? tops.iterator().next() : "";
        boolean whole = entries.stream().anyMatch(entry -> entry.name().equals(only + ScenarioPackage.YAML));
        return whole ? only : "";
    }
}
