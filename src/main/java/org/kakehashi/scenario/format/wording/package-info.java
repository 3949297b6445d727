/** The texts of a scenario file in both languages: where each stands, and changing one without touching the rest. */
package org.kakehashi.scenario.format.wording;
