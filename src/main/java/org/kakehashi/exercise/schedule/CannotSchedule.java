package org.kakehashi.exercise.schedule;

import java.util.List;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** What was asked for is no exercise; says everything that is wrong at once. */
public class CannotSchedule extends Refused {
    private final List<Flaw> flaws;

    CannotSchedule(List<Flaw> flaws) {
        super(Reason.INVALID, Text.sentences(flaws.stream().map(Flaw::text).toList()));
        this.flaws = List.copyOf(flaws);
    }

    /** What is wrong, by form field. */
    public List<Flaw> flaws() {
        return flaws;
    }
}
