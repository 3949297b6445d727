/** Flags that players submit inside of a range. */
package org.kakehashi.tick.submission.relay;
