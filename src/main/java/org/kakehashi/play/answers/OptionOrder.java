package org.kakehashi.play.answers;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.kakehashi.scenario.Task;

/** The order in which a team sees the options of a choice. */
public final class OptionOrder {
    private OptionOrder() {}

    /**
     * Shuffled, and always the same for the same team and task: two screens side by side show the options at different
     * places, while nothing moves for those who look twice.
     *
     * @param team what tells teams apart, stable for the life of the exercise
     */
    public static List<Task.Option> shuffled(Task.ChoiceAnswer choice, String team, String task) {
        return choice.options().stream()
                .sorted(Comparator.comparing(option -> lot(team + "\0" + task + "\0" + option.id())))
                .toList();
    }

    private static String lot(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
