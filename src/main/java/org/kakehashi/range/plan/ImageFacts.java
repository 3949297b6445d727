package org.kakehashi.range.plan;

import java.util.Optional;
import java.util.Set;
import org.kakehashi.site.language.Text;

/**
 * What the planner needs to know of an image.
 *
 * @param id content id, {@code sha256:...}
 * @param volumes folders that the image declares as writable storage
 * @param user as whom it starts, as the image says it; empty means root
 * @param absence why it cannot be used yet, if so
 */
public record ImageFacts(String id, Set<String> volumes, String user, Optional<Text> absence) {
    /** No image that could be used. */
    static final ImageFacts NONE = new ImageFacts("", Set.of());

    /** An image that starts as root. */
    public ImageFacts(String id, Set<String> volumes) {
        this(id, volumes, "");
    }

    public ImageFacts(String id, Set<String> volumes, String user) {
        this(id, volumes, user, Optional.empty());
    }

    /** An image that is not there, for a reason that nobody has to look for. */
    public static ImageFacts absent(Text why) {
        return new ImageFacts("", Set.of(), "", Optional.of(why));
    }

    boolean startsAsRoot() {
        return user.isEmpty() || user.matches("(root|0)(:.*)?");
    }
}
