/** Flags by HTTP: for programs, for people, and the tokens of teams for instructors. */
package org.kakehashi.tick.submission.web;
