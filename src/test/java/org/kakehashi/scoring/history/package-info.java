/**
 * One checker of what a run did to those who took part: it reads what clients asked and were told, and what is there in the
 * end, and says which invariant is broken.
 */
package org.kakehashi.scoring.history;
