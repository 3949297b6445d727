package org.kakehashi.imports.tree;

import static org.kakehashi.imports.words.ImportWords.WORDS;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** How much one foreign file may hold. */
final class Bounds {
    static final int BYTES = 2 << 20;
    static final int CHARACTERS_IN_LINE = 20_000;
    static final int DEPTH = 50;
    static final int ALIASES = 500;
    static final int VALUES = 50_000;

    private Bounds() {}

    /** The file as text: UTF-8, with or without a byte order mark. */
    static String text(byte[] bytes) throws CannotParse {
        if (bytes.length > BYTES) {
            throw new CannotParse(0, WORDS.fileIsLargerThan2Mib());
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new CannotParse(0, WORDS.fileIsNotUtf8Text());
        }
    }

    static CannotParse tooDeep(int line) {
        return new CannotParse(line, WORDS.listsAndMapsAreNestedMore(DEPTH));
    }

    static CannotParse tooMany(int line) {
        return new CannotParse(line, WORDS.fileHoldsMoreThanValues(VALUES));
    }
}
