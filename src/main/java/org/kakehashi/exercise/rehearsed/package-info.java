/** What became of rehearsals: the records by which scheduling decides; {@code rehearsal} upstairs makes them. */
package org.kakehashi.exercise.rehearsed;
