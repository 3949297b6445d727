/** Values that are minted for each team. */
package org.kakehashi.scenario.parameter;
