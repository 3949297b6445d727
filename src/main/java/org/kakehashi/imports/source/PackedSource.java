package org.kakehashi.imports.source;

import static org.kakehashi.imports.words.ImportWords.WORDS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.kakehashi.site.language.Text;

/** Files in memory, from an archive or an upload. */
public final class PackedSource implements Source {
    private static final int MOST_FILES = 5_000;
    private static final int MOST_UNPACKED = 64 << 20;

    /** What archivers call names by, in the order in which it can be told that they did: the last one always fits. */
    private static final List<Charset> NAMES =
            List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"), Charset.forName("IBM437"));

    private final String name;
    private final SortedMap<String, byte[]> files;
    private final List<Text> remarks;

    private PackedSource(String name, SortedMap<String, byte[]> files, List<Text> remarks) {
        this.name = name;
        this.files = files;
        this.remarks = remarks;
    }

    /** @param files content by path; a path that leads out of the root is refused */
    public static PackedSource of(String name, Map<String, byte[]> files) throws CannotUnpack {
        SortedMap<String, byte[]> kept = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            kept.put(checked(file.getKey()), file.getValue());
        }
        return new PackedSource(name, kept, List.of());
    }

    /**
     * Unpacks a zip archive; a single folder that holds everything is taken as the root. Names that are no UTF-8 are
     * Shift_JIS, as Windows writes them in Japan, or else those of the first PCs.
     */
    public static PackedSource ofZip(String name, byte[] zip) throws CannotUnpack {
        for (Charset names : NAMES) {
            try {
                List<Text> remarks =
                        names.equals(StandardCharsets.UTF_8) ? List.of() : List.of(WORDS.namesAreReadAs(called(names)));
                return new PackedSource(name, withoutCommonFolder(unpacked(zip, names)), remarks);
            } catch (IllegalArgumentException e) {
                // A name that this charset does not have; the next one is asked.
            } catch (ZipException e) {
                if (!isAboutAName(e)) {
                    throw new CannotUnpack(WORDS.fileIsNotAZipArchive());
                }
            } catch (IOException e) {
                throw new CannotUnpack(WORDS.fileIsNotAZipArchive());
            }
        }
        throw new CannotUnpack(WORDS.fileIsNotAZipArchive());
    }

    private static String called(Charset charset) {
        return charset.name().equals("windows-31j") ? "Shift_JIS (CP932)" : charset.name();
    }

    private static boolean isAboutAName(ZipException e) {
        return String.valueOf(e.getMessage()).contains("name");
    }

    private static SortedMap<String, byte[]> unpacked(byte[] zip, Charset names) throws IOException, CannotUnpack {
        SortedMap<String, byte[]> files = new TreeMap<>();
        int left = MOST_UNPACKED;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), names)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] content = in.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || files.size() >= MOST_FILES) {
                    throw new CannotUnpack(WORDS.archiveUnpacksToMoreThan64Mib());
                }
                if (files.put(checked(entry.getName()), content) != null) {
                    throw new CannotUnpack(WORDS.archiveHoldsTwice(entry.getName()));
                }
            }
        }
        if (files.isEmpty()) {
            throw new CannotUnpack(WORDS.fileIsNotAZipArchiveSource());
        }
        return files;
    }

    private static String checked(String path) throws CannotUnpack {
        Optional<String> inside = SourcePath.resolve("", path);
        if (inside.filter(clean -> clean.equals(path)).isEmpty() || path.isEmpty()) {
            throw new CannotUnpack(WORDS.pathLeadsOutOfTheArchive(path));
        }
        return path;
    }

    private static SortedMap<String, byte[]> withoutCommonFolder(SortedMap<String, byte[]> files) {
        String first = files.firstKey();
        String folder = first.substring(0, first.indexOf('/') + 1);
        if (folder.isEmpty() || !files.keySet().stream().allMatch(path -> path.startsWith(folder))) {
            return files;
        }
        return new TreeMap<>(files.entrySet().stream()
                .collect(Collectors.toMap(file -> file.getKey().substring(folder.length()), Map.Entry::getValue)));
    }

    @Override
    public List<Text> remarks() {
        return remarks;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> files() {
        return List.copyOf(files.keySet());
    }

    @Override
    public List<String> links() {
        return List.of();
    }

    @Override
    public boolean has(String path) {
        return files.containsKey(path);
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path))
                .filter(bytes -> bytes.length <= MOST_BYTES)
                .map(byte[]::clone);
    }
}
