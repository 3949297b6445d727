package org.kakehashi.exercise.sealed;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/** A text in a column that is encrypted with the key of this installation, and in clear where it is used. */
public class SealedText implements AttributeConverter<String, String> {
    /** The key is there from the first start on; before it, Hibernate makes its converters. */
    private static final class Key {
        private static final SealingKey OF_INSTALLATION =
                KeyFile.ofInstallation().read().orElseThrow();
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable String text) {
        return text == null ? null : Key.OF_INSTALLATION.seal(text);
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable String column) {
        return column == null || !SealingKey.isSealed(column) ? column : Key.OF_INSTALLATION.open(column);
    }
}
