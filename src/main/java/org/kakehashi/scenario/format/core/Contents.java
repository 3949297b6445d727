package org.kakehashi.scenario.format.core;

import static org.kakehashi.scenario.words.KeyWords.WORDS;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.Content;
import org.kakehashi.scenario.format.yaml.Marked.Kind;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Place;
import org.kakehashi.scenario.format.yaml.Problems;

/** Reads what is in a file: {@code text}, or {@code from} the scenario's folder, there perhaps with {@code fill}. */
public final class Contents {
    /** A file of the folder that a scenario may hand out: below {@code files}, with no part that leads elsewhere. */
    public static final Pattern PATH = Pattern.compile("files(/(?!\\.{1,2}(/|$))[^/\\\\\\p{Cntrl}]{1,100}){1,8}");

    /** Filling in looks at every character, and no text for people is longer. */
    public static final int LARGEST_FILLED = 1 << 20;

    /** A file of the folder as authors name it. */
    public static final Type<Scalar> PACKED = Types.WORD.as(
            "type", "string", "pattern", "^files(/(?!\\.{1,2}(/|$))[^/\\\\\\x00-\\x1f\\x7f]{1,100}){1,8}$");

    public static final Key<Scalar> TEXT = Key.optional("text", Types.ANY_TEXT);
    public static final Key<Scalar> FROM = Key.optional("from", PACKED);
    public static final Key<Boolean> FILL = Key.optional("fill", Types.SWITCH);

    private static final Bytes NONE = new Bytes(new byte[0]);

    private final Problems problems;
    private final References references;
    private final Optional<Map<String, Bytes>> folder;

    /** Files whose text was looked at: many nodes may name the same large one. */
    private final Set<String> looked = new HashSet<>();

    private final Set<String> taken = new HashSet<>();

    /** @param folder the files of the scenario's folder by path, if they are known */
    public Contents(Problems problems, References references, Optional<Map<String, Bytes>> folder) {
        this.problems = problems;
        this.references = references;
        this.folder = folder;
    }

    /** What is in the file that these fields describe. */
    public Content content(Fields fields) {
        if (fields.oneOf(TEXT, FROM).filter(FROM::equals).isPresent()) {
            return packed(fields.get(FROM), fields.get(FILL));
        }
        if (fields.has(FILL)) {
            problems.error(fields.at(FILL), WORDS.fillGoesWithFrom());
        }
        Scalar text = fields.get(TEXT);
        references.carry(text);
        return new Content.Written(text.value());
    }

    /** A file of the folder, as it is or with parameters filled in. */
    public Content packed(Scalar path, boolean filled) {
        Bytes bytes = NONE;
        taken.add(path.value());
        if (!path.isBlank() && !PATH.matcher(path.value()).matches()) {
            problems.error(path.at(), WORDS.isNotAFileOfTheScenario(Values.shown(path)));
        } else if (folder.isPresent() && new Names(WORDS.file(), folder.get().keySet()).check(path, problems)) {
            bytes = folder.get().getOrDefault(path.value(), NONE);
        }
        if (filled && looked.add(path.value())) {
            checkText(path, bytes);
        }
        return new Content.Packed(path.value(), bytes, filled);
    }

    /** Files of the folder's {@code files} that nothing takes are only ballast. */
    public void reportUnused() {
        folder.ifPresent(files -> files.keySet().stream()
                .filter(path -> path.startsWith("files/") && !taken.contains(path))
                .forEach(path -> problems.warning(Place.NOWHERE, WORDS.noNodeAndNoTaskTakes(path))));
    }

    private void checkText(Scalar path, Bytes bytes) {
        if (bytes.size() > LARGEST_FILLED) {
            problems.error(path.at(), WORDS.isLargerThan1Mib(Values.shown(path)));
            return;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toArray()))
                    .toString();
            references.carry(new Scalar(text, Kind.TEXT, path.at()));
        } catch (CharacterCodingException notText) {
            problems.error(path.at(), WORDS.isNotUtf8Text(Values.shown(path)));
        }
    }
}
