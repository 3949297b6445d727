/**
 * How a result is proved: an exercise's ledger with everything that its boards are made from, as one file that anybody can
 * check and compute again without the platform. {@code ScoreExport} writes it with {@code ScoreFileWriter}; {@code ScoreFileCheck} reads
 * it. {@code docs/scoring.md} has the format.
 */
package org.kakehashi.scoring.proof;
