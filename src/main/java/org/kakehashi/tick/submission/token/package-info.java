/** By what programs of a team are known that submit flags from anywhere. */
package org.kakehashi.tick.submission.token;
