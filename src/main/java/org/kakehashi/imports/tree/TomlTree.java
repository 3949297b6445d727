package org.kakehashi.imports.tree;

import static org.kakehashi.imports.words.ImportWords.WORDS;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import java.io.IOException;
import java.io.UncheckedIOException;

/** TOML as a tree. The parser does not tell lines. */
public final class TomlTree {
    private static final TomlFactory FACTORY = TomlFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Bounds.DEPTH)
                    .maxDocumentLength(Bounds.BYTES)
                    .build())
            .build();

    private TomlTree() {}

    public static Tree read(byte[] file) throws CannotParse {
        try (JsonParser parser = FACTORY.createParser(Bounds.text(file))) {
            return JsonTree.read(parser);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new CannotParse(
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr()), WORDS.thisIsNotToml());
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail", e);
        }
    }
}
