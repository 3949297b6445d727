/** What was done with exercises, by whom and why; written in the transaction that did it, never changed. */
package org.kakehashi.exercise.audit;
