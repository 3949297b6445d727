/**
 * Taking flags of services. What does not count is said from memory ({@link FlagRules}); what may count is a fact that is
 * stored together with all others that come at the same time, and its answer follows the commit. Three ways lead here: lines
 * on a TCP port, the API and the form of a page, and the relay inside of a range. See {@code docs/flag-submission.md} and
 * {@code docs/adr/0042-flags-and-their-submission.md}.
 */
package org.kakehashi.tick.submission;
