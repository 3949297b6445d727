package org.kakehashi.scenario;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files that make a scenario: {@code scenario.yaml}, {@code README.md}, and what lies in {@code files},
 * {@code solution} and {@code checkers}. Two packages are equal if their digests are.
 */
public final class ScenarioPackage {
    public static final String YAML = "scenario.yaml";
    public static final String README = "README.md";

    /** All files together, unpacked. */
    public static final int MOST_BYTES = 16 << 20;

    public static final int MOST_FILES = 500;

    /** What no scenario is; stands for a folder that could not be read. */
    public static final ScenarioPackage EMPTY = new ScenarioPackage(Map.of());

    private static final Pattern PATH = Pattern.compile("scenario\\.yaml|README\\.md"
            + "|(files|solution|checkers)(/(?!\\.{1,2}(/|$))[^/\\\\\\p{Cntrl}]{1,100}){1,8}");

    private final SortedMap<String, Bytes> files;
    private final String digest;

    /**
     * @param files by path
     * @throws IllegalArgumentException if a path is none of a package, or if there is more than a package may hold;
     *     readers check both before
     */
    public ScenarioPackage(Map<String, Bytes> files) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        files.keySet().stream().filter(path -> !isPath(path)).findFirst().ifPresent(path -> {
            throw new IllegalArgumentException("not a path of a package: " + path);
        });
        long bytes = files.values().stream().mapToLong(Bytes::size).sum();
        if (bytes > MOST_BYTES || files.size() > MOST_FILES) {
            throw new IllegalArgumentException(
                    files.size() + " files of " + bytes + " bytes are too much for a package");
        }
        this.digest = digest(this.files);
    }

    /** A package of nothing but a text. */
    public static ScenarioPackage ofText(String yaml) {
        return new ScenarioPackage(Map.of(YAML, new Bytes(yaml.getBytes(StandardCharsets.UTF_8))));
    }

    /** Whether a file of this path belongs to a package: no part of it leads elsewhere or cannot be shown. */
    public static boolean isPath(String path) {
        return PATH.matcher(path).matches() && Normalizer.isNormalized(path, Normalizer.Form.NFC);
    }

    /** All files by path, sorted. */
    public SortedMap<String, Bytes> files() {
        return files;
    }

    public Optional<Bytes> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The text of {@code scenario.yaml}, empty if there is none; bytes that are not UTF-8 become U+FFFD. */
    public String text() {
        return file(YAML)
                .map(bytes -> new String(bytes.toArray(), StandardCharsets.UTF_8))
                .orElse("");
    }

    /**
     * The same with another file, or with another content of one.
     *
     * @throws IllegalArgumentException as the constructor does
     */
    public ScenarioPackage with(String path, Bytes content) {
        Map<String, Bytes> changed = new TreeMap<>(files);
        changed.put(path, content);
        return new ScenarioPackage(changed);
    }

    /** The same without a file. */
    public ScenarioPackage without(String path) {
        Map<String, Bytes> changed = new TreeMap<>(files);
        changed.remove(path);
        return new ScenarioPackage(changed);
    }

    /** SHA-256 over the sorted paths and their contents, as 64 hexadecimal digits: what an exercise is identified by. */
    public String digest() {
        return digest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScenarioPackage pack && digest.equals(pack.digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    @Override
    public String toString() {
        return files.size() + " files, " + digest;
    }

    /** Each part is preceded by its length, so that no two packages give the same bytes. */
    private static String digest(SortedMap<String, Bytes> files) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, Bytes> file : files.entrySet()) {
                byte[] path = file.getKey().getBytes(StandardCharsets.UTF_8);
                sha256.update(length(path.length));
                sha256.update(path);
                sha256.update(length(file.getValue().size()));
                sha256.update(file.getValue().toArray());
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] length(int bytes) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(bytes).array();
    }
}
