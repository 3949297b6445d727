package org.kakehashi.tick.submission;

import org.jspecify.annotations.Nullable;
import org.kakehashi.site.language.Text;

/**
 * What is known of an exercise in which flags are submitted.
 *
 * @param closed why nothing counts now; null while it does
 * @param tick that was opened last
 */
record FlagGame(FlagRules rules, @Nullable Text closed, int tick) {}
