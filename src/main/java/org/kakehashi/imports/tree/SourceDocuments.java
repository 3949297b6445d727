package org.kakehashi.imports.tree;

import static org.kakehashi.imports.words.ImportWords.WORDS;

import java.util.List;
import org.kakehashi.imports.source.Source;

/** The files of a source as trees. What cannot be read says in which file and line, and why. */
public record SourceDocuments(Source source) {
    @FunctionalInterface
    private interface Parser<T> {
        T parse(byte[] file) throws CannotParse;
    }

    /** All documents of a YAML file. */
    public List<Tree> yaml(String path) throws CannotParse {
        return parsed(path, YamlTree::documents);
    }

    /** All documents of a YAML file in which a template may still be filled in. */
    public List<Tree> template(String path) throws CannotParse {
        return parsed(path, YamlTemplate::documents);
    }

    public Tree json(String path) throws CannotParse {
        return parsed(path, JsonTree::read);
    }

    /** A description that is plain text. */
    public String text(String path) throws CannotParse {
        return parsed(path, Bounds::text);
    }

    private <T> T parsed(String path, Parser<T> parser) throws CannotParse {
        try {
            return parser.parse(bytes(path));
        } catch (CannotParse e) {
            throw e.in(path);
        }
    }

    private byte[] bytes(String path) throws CannotParse {
        if (!source.has(path)) {
            throw new CannotParse(0, WORDS.thereIsNoSuchFile());
        }
        return source.read(path).orElseThrow(() -> new CannotParse(0, WORDS.fileCannotBeReadOrIsLarger()));
    }
}
