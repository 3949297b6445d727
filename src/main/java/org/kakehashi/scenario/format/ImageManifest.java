package org.kakehashi.scenario.format;

import static org.kakehashi.scenario.words.PackageWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kakehashi.scenario.ImageOffer;
import org.kakehashi.scenario.ImageOffer.Shell;
import org.kakehashi.scenario.Node.Profile;
import org.kakehashi.scenario.Problem;
import org.kakehashi.scenario.format.core.Choices;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.node.NodesSection;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.scenario.format.yaml.YamlText;
import org.kakehashi.site.language.Text;

/**
 * {@code images/<name>/image.yaml} as read.
 *
 * @param offer what it says, if it has no errors
 * @param problems everything that is wrong with it
 */
public record ImageManifest(Optional<ImageOffer> offer, List<Problem> problems) {
    public static final String FILE = "image.yaml";

    static final Section IMAGE = Section.named("image");
    private static final Key<Text> SUMMARY = IMAGE.required("summary", Types.TEXT);
    private static final Key<Shell> SHELL =
            IMAGE.required("shell", Types.choice(Choices.of(Shell.values()), Shell.NONE));
    private static final Key<List<Scalar>> TOOLS = IMAGE.optional("tools", Types.distinctWords(Limits.OFFERS));
    private static final Key<List<Scalar>> USERS = IMAGE.optional("users", Types.distinctWords(Limits.OFFERS));
    private static final Key<Profile> PROFILE =
            IMAGE.optional("profile", Types.choice(NodesSection.PROFILES, Profile.STANDARD));
    private static final Key<List<Integer>> PORTS = IMAGE.optional("ports", Types.ports());
    private static final Key<Boolean> PLATFORM = IMAGE.optional("platform", Types.SWITCH);

    private static final Pattern TOOL = Pattern.compile("[A-Za-z0-9\\[][A-Za-z0-9_.+-]{0,63}");

    /** Reads the text of a manifest. */
    public static ImageManifest read(String yaml) {
        var problems = new Problems();
        Optional<ImageOffer> offer = YamlText.read(yaml, problems).map(root -> offer(root, problems));
        return new ImageManifest(problems.hasErrors() ? Optional.empty() : offer, problems.sorted());
    }

    private static ImageOffer offer(Marked root, Problems problems) {
        Fields fields = Fields.of(root, "image", IMAGE, problems);
        return new ImageOffer(
                fields.get(SUMMARY),
                names(fields, TOOLS, TOOL, problems),
                names(fields, USERS, Pattern.compile("[a-z_][a-z0-9_-]{0,31}"), problems),
                fields.get(SHELL),
                fields.get(PROFILE),
                fields.get(PORTS),
                fields.get(PLATFORM));
    }

    private static List<String> names(Fields fields, Key<List<Scalar>> key, Pattern pattern, Problems problems) {
        var values = new Values(problems);
        List<String> names = new ArrayList<>();
        for (Scalar name : fields.get(key)) {
            names.add(values.matching(name, key.name(), pattern, WORDS.names()).value());
        }
        return List.copyOf(names);
    }
}
