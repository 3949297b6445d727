package org.kakehashi.range.engine;

import org.kakehashi.site.language.Text;

/**
 * One probe of the isolation proof.
 *
 * @param kind HOST, INTERNET, OTHER_TEAM, DNS, SPOOFED_UDP, ARENA for what is closed in an arena; SHARED and SERVICE for
 *     what had to be reached there, and CONTROL for a probe that had to reach its target and so shows that the others
 *     would have noticed a hole
 * @param from node it was made from
 * @param target what must not be reached, or for a CONTROL, SHARED or SERVICE must be
 * @param passed true if it was as it must be
 * @param observed what happened, in plain words for the instructor
 */
public record ProofLine(String kind, String from, Text target, boolean passed, Text observed) {}
