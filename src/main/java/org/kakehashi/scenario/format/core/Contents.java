package org.kakehashi.scenario.format.core;

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
            problems.error(
                    fields.at(FILL),
                    "\"fill\" goes with \"from\"; parameters in a \"text\" are always filled in.",
                    "「fill」は「from」と一緒に使います。「text」の中のパラメーターは必ず置き換えられます。");
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
            problems.error(
                    path.at(),
                    "\"" + Values.shown(path)
                            + "\" is not a file of the scenario: write a path such as files/access.log.",
                    "「" + Values.shown(path) + "」はシナリオのファイルではありません。files/access.log のようなパスを書いてください。");
        } else if (folder.isPresent() && new Names("file", "ファイル", folder.get().keySet()).check(path, problems)) {
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
                .forEach(path -> problems.warning(
                        Place.NOWHERE,
                        "No node and no task takes the file \"" + path + "\".",
                        "ファイル「" + path + "」はどのノードにも課題にも使われていません。")));
    }

    private void checkText(Scalar path, Bytes bytes) {
        if (bytes.size() > LARGEST_FILLED) {
            problems.error(
                    path.at(),
                    "\"" + Values.shown(path) + "\" is larger than 1 MiB, too large to fill in parameters.",
                    "「" + Values.shown(path) + "」は1 MiBを超えているため、パラメーターを置き換えられません。");
            return;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toArray()))
                    .toString();
            references.carry(new Scalar(text, Kind.TEXT, path.at()));
        } catch (CharacterCodingException notText) {
            problems.error(
                    path.at(),
                    "\"" + Values.shown(path) + "\" is not UTF-8 text, so no parameter can be filled in.",
                    "「" + Values.shown(path) + "」はUTF-8の文章ではないため、パラメーターを置き換えられません。");
        }
    }
}
