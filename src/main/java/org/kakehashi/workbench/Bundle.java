package org.kakehashi.workbench;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.file.ScenarioFolder;

/** The files of a scenario by path, {@code scenario.yaml} among them. */
public record Bundle(SortedMap<String, Bytes> files) {
    public Bundle {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** A scenario that is nothing but its text. */
    public static Bundle of(String source) {
        return new Bundle(new TreeMap<>(Map.of(ScenarioFolder.FILE, bytes(source))));
    }

    /** The text of {@code scenario.yaml}; empty if there is none or it is not UTF-8. */
    public String source() {
        return text(ScenarioFolder.FILE).orElse("");
    }

    public Bundle withSource(String source) {
        return with(ScenarioFolder.FILE, bytes(source));
    }

    public Bundle with(String path, Bytes content) {
        var changed = new TreeMap<>(files);
        changed.put(path, content);
        return new Bundle(changed);
    }

    public Bundle without(String path) {
        var changed = new TreeMap<>(files);
        changed.remove(path);
        return new Bundle(changed);
    }

    /** A file as text, if it is there and is UTF-8 without NUL. */
    public Optional<String> text(String path) {
        return Optional.ofNullable(files.get(path)).flatMap(Bundle::decoded);
    }

    /** SHA-256 over paths and contents, each with its length before it. */
    public String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, content) -> {
                add(digest, path.getBytes(StandardCharsets.UTF_8));
                add(digest, content.toArray());
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    static Optional<String> decoded(Bytes content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content.toArray()))
                    .toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    private static Bytes bytes(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
