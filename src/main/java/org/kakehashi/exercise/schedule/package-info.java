/** Making exercises: what is asked for, all that is wrong with it, and the one transaction that makes it. */
package org.kakehashi.exercise.schedule;
