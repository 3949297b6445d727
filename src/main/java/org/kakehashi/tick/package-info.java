/** Attack-defence: what happens tick by tick, and what looks whether services work. */
package org.kakehashi.tick;
