package org.kakehashi.tick.submission;

/**
 * Who submits flags.
 *
 * @param participantId 0 if the team is known, but not the person
 */
public record Submitter(long exerciseId, long teamId, long participantId) {}
