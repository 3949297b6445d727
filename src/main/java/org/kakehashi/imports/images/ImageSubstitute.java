package org.kakehashi.imports.images;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.scenario.Node.Profile;
import org.kakehashi.site.language.Text;

/**
 * The image of ours that is taken for a foreign one.
 *
 * @param image name in our catalogue
 * @param profile what it needs
 * @param plain whether it is only something to begin with: it does not do what the foreign image did
 * @param ports what it listens on, if it is plain
 * @param note for the author; both languages may be empty
 */
public record ImageSubstitute(String image, Profile profile, boolean plain, List<Integer> ports, Text note) {
    ImageSubstitute(String image) {
        this(image, Profile.STANDARD, true, List.of(), Text.none());
    }

    static ImageSubstitute of(Table entry) {
        List<Integer> ports = new ArrayList<>();
        for (Tree port : entry.items("ports")) {
            if (port.text().matches("[1-9][0-9]{0,4}")) {
                ports.add(Integer.valueOf(port.text()));
            }
        }
        Table note = entry.table("note");
        String plain = entry.text("note");
        return new ImageSubstitute(
                entry.text("use"),
                profile(entry.text("profile")),
                entry.isTrue("plain"),
                List.copyOf(ports),
                plain.isEmpty() ? Text.each(language -> note.text(language.tag())) : Text.same(plain));
    }

    private static Profile profile(String word) {
        for (Profile profile : Profile.values()) {
            if (profile.name().equals(word.toUpperCase(Locale.ROOT))) {
                return profile;
            }
        }
        return Profile.STANDARD;
    }

    /** Whether something listens on a port as it did in the foreign image. */
    public boolean serves(int port) {
        return !plain || ports.contains(port);
    }
}
