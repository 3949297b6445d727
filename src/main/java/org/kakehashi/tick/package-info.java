/** The ticks of an attack-defence. */
@org.jspecify.annotations.NullMarked
package org.kakehashi.tick;
