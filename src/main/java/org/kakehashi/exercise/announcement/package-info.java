/** What instructors tell trainees while they play: all teams, or one. Never changed; everybody concerned reads it. */
package org.kakehashi.exercise.announcement;
