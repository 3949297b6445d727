package org.kakehashi.imports.tree;

import static org.kakehashi.imports.words.ImportWords.WORDS;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON as a tree, token by token. */
public final class JsonTree {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Bounds.DEPTH)
                    .maxDocumentLength(Bounds.BYTES)
                    .build())
            .build();

    private final JsonParser parser;
    private int values;

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** The value of a file; what follows the first value is a mistake. */
    public static Tree read(byte[] file) throws CannotParse {
        try (JsonParser parser = FACTORY.createParser(Bounds.text(file))) {
            return read(parser);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail", e);
        }
    }

    static Tree read(JsonParser parser) throws CannotParse, IOException {
        try {
            var reader = new JsonTree(parser);
            parser.nextToken();
            Tree tree = reader.value();
            if (parser.nextToken() != null) {
                throw new CannotParse(reader.line(), WORDS.somethingFollowsTheFirstValue());
            }
            return tree;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            String reason = Optional.ofNullable(e.getOriginalMessage())
                    .flatMap(text -> text.lines().findFirst())
                    .orElse("it cannot be parsed");
            throw new CannotParse(line, WORDS.fileCannotBeParsed(reason));
        }
    }

    private Tree value() throws CannotParse, IOException {
        JsonToken token = parser.currentToken();
        int line = line();
        if (++values > Bounds.VALUES) {
            throw Bounds.tooMany(line);
        }
        return switch (token) {
            case null -> new Tree.Leaf("", true, line);
            case START_OBJECT -> table(line);
            case START_ARRAY -> branch(line);
            case VALUE_NULL -> new Tree.Leaf("", true, line);
            default -> new Tree.Leaf(parser.getText(), false, line);
        };
    }

    private Tree table(int line) throws CannotParse, IOException {
        Map<String, Tree> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            entries.put(key, value());
        }
        return new Tree.Table(entries, line);
    }

    private Tree branch(int line) throws CannotParse, IOException {
        List<Tree> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Tree.Branch(List.copyOf(items), line);
    }

    private int line() {
        return Math.max(0, parser.currentTokenLocation().getLineNr());
    }
}
