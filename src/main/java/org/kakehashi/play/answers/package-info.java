/**
 * What an answer must look like, whether it is right, and how often one may be wrong: a rule for each kind of
 * {@link org.kakehashi.scenario.Task.Goal}. An answer is one text; where a form has several fields, they are its lines.
 * Nothing here knows of people, time or storage.
 */
package org.kakehashi.play.answers;
