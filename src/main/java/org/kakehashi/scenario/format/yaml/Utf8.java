package org.kakehashi.scenario.format.yaml;

import static org.kakehashi.scenario.words.YamlWords.WORDS;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns a file's bytes into text, strictly: a byte that is not UTF-8 is a problem with a place, never a question mark. */
public final class Utf8 {
    private Utf8() {}

    public static Optional<String> decode(byte[] bytes, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        boolean broken = decoder.decode(in, out, true).isError();
        String text = out.flip().toString();
        if (!broken) {
            return Optional.of(text);
        }
        problems.error(Place.after(text), WORDS.fileIsNotUtf8FromHere());
        return Optional.empty();
    }
}
