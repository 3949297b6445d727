/** The messages of this feature; their words lie in {@code messages/words}. */
package org.kakehashi.tick.words;
