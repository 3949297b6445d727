package org.kakehashi.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kakehashi.scenario.ImageOffer;
import org.kakehashi.scenario.ImageOffer.Shell;
import org.kakehashi.scenario.Node.Profile;
import org.kakehashi.scenario.Problem;
import org.kakehashi.scenario.file.field.Choices;
import org.kakehashi.scenario.file.field.Fields;
import org.kakehashi.scenario.file.field.Limits;
import org.kakehashi.scenario.file.field.Shape;
import org.kakehashi.scenario.file.field.Values;
import org.kakehashi.scenario.file.yaml.Marked;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;
import org.kakehashi.scenario.file.yaml.Problems;
import org.kakehashi.scenario.file.yaml.YamlText;

/**
 * {@code images/<name>/image.yaml} as read.
 *
 * @param offer what it says, if it has no errors
 * @param problems everything that is wrong with it
 */
public record ImageManifest(Optional<ImageOffer> offer, List<Problem> problems) {
    public static final String FILE = "image.yaml";

    static final Map<String, Shell> SHELLS = Choices.of(Shell.values());
    static final Map<String, Profile> PROFILES =
            Choices.of(Profile.WEB, Profile.LOGIN, Profile.ROUTER, Profile.FIREWALL, Profile.CAPTURE);
    private static final Pattern TOOL = Pattern.compile("[A-Za-z0-9\\[][A-Za-z0-9_.+-]{0,63}");

    /** Reads the text of a manifest. */
    public static ImageManifest read(String yaml) {
        var problems = new Problems();
        Optional<ImageOffer> offer = YamlText.read(yaml, problems).map(root -> offer(root, problems));
        return new ImageManifest(problems.hasErrors() ? Optional.empty() : offer, problems.sorted());
    }

    private static ImageOffer offer(Marked root, Problems problems) {
        Fields fields = Fields.of(root, "image", Shape.IMAGE, problems);
        return new ImageOffer(
                fields.text("summary", text -> {}),
                names(fields, "tools", TOOL, problems),
                names(fields, "users", Pattern.compile("[a-z_][a-z0-9_-]{0,31}"), problems),
                fields.choice("shell", SHELLS, Shell.NONE),
                fields.choice("profile", PROFILES, Profile.STANDARD),
                fields.numbers("ports", 1, Limits.HIGHEST_PORT, Limits.PORTS),
                fields.isTrue("platform"));
    }

    private static List<String> names(Fields fields, String key, Pattern pattern, Problems problems) {
        var values = new Values(problems);
        List<String> names = new ArrayList<>();
        for (Scalar name : fields.distinctWords(key, Limits.OFFERS)) {
            names.add(values.matching(name, key, pattern, "names", "名前").value());
        }
        return List.copyOf(names);
    }
}
