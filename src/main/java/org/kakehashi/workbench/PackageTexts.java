package org.kakehashi.workbench;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.ScenarioPackage;

/** Files of a package as texts. */
public final class PackageTexts {
    private PackageTexts() {}

    /**
     * The package with another {@code scenario.yaml}.
     *
     * @throws FileChanges.PackageIsFull if it would hold more than a package may
     */
    public static ScenarioPackage with(ScenarioPackage pack, String source) {
        return FileChanges.with(pack, ScenarioPackage.YAML, new Bytes(source.getBytes(StandardCharsets.UTF_8)));
    }

    /** A content as text, if it is UTF-8 without NUL. */
    public static Optional<String> decoded(Bytes content) {
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
}
