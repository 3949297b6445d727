package org.kakehashi.scenario;

import java.util.List;
import org.kakehashi.site.language.Text;

/**
 * A terminal that the platform opens on a node.
 *
 * @param id unique among the node's consoles
 * @param title what people see on its tab; both languages empty if the author wrote none
 * @param opensFor who may open it
 * @param user user name or id in the node, empty for the image's own
 * @param shell program and arguments, empty for the image's login shell
 */
public record Console(String id, Text title, Audience opensFor, String user, List<String> shell) {
    /** Id of the one console of the short form. */
    public static final String MAIN = "main";

    /** Who may open a console; whoever leads the exercise may watch every one. */
    public enum Audience {
        TRAINEE,
        INSTRUCTOR
    }

    /** The console of the short form: for trainees, with the image's own user and shell. */
    public static Console plain() {
        return new Console(MAIN, Text.none(), Audience.TRAINEE, "", List.of());
    }
}
