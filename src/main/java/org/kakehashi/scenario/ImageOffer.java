package org.kakehashi.scenario;

import java.util.List;
import org.kakehashi.site.language.Text;

/**
 * What an image of the catalogue promises to scenarios: the manifest {@code images/<name>/image.yaml}.
 *
 * @param summary what it is, for authors who choose one
 * @param tools programs that checks, consoles and rehearsals may run, besides those that every shell brings
 * @param users users that a console may open as
 * @param shell what a terminal starts
 * @param profile the weakest profile with which its main program works
 * @param ports TCP ports that its main program listens on
 * @param platform whether it belongs to the platform itself, so that no scenario may name it
 */
public record ImageOffer(
        Text summary,
        List<String> tools,
        List<String> users,
        Shell shell,
        Node.Profile profile,
        List<Integer> ports,
        boolean platform) {
    /** For an image without a manifest: it promises nothing and is asked for nothing. */
    public static final ImageOffer UNTOLD =
            new ImageOffer(Text.same(""), List.of(), List.of(), Shell.NONE, Node.Profile.STANDARD, List.of(), false);

    public enum Shell {
        BASH,
        SH,
        NONE
    }

    /** Whether there is a manifest, so that what is not in it is not offered. */
    public boolean isTold() {
        return !summary.en().isEmpty();
    }
}
