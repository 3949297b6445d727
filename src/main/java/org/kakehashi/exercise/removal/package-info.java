/** Taking an exercise away with everything that refers to it: what people played stays for ever. */
package org.kakehashi.exercise.removal;
