package org.kakehashi.range.engine;

import java.util.List;
import org.kakehashi.site.language.Text;

/** Whether the container engine and its host are fit for ranges. */
public interface EnginePreflight {
    /**
     * Looks now, or gives what was found a few seconds ago. Never throws: an engine that does not answer is a finding.
     *
     * @return everything looked at, the worst first
     */
    List<Finding> look();

    /**
     * One thing looked at.
     *
     * @param text what is so
     * @param remedy what to do about it, empty if nothing needs doing
     */
    record Finding(Level level, Text text, Text remedy) {}

    /** In the order of what has to be done first. */
    enum Level {
        /** Ranges cannot be deployed or would not be safe. */
        ERROR,
        /** Ranges of exercises with services cannot become ready; all others work. */
        NO_SERVICES,
        /** Works, but should be put right. */
        WARNING,
        /** Could not be looked at from here; says what decides instead. */
        UNKNOWN,
        GOOD
    }
}
