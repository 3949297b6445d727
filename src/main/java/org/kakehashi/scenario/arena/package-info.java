/** Where teams of an attack-defence meet. Pure. */
package org.kakehashi.scenario.arena;
