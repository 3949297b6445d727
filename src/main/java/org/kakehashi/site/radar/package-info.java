/**
 * How several sides stand in several dimensions at once, as a web of lines: {@code Radar} is what is known, {@code
 * RadarPicture} where each line stands and what it says. Both are values; figures that are not known yet leave a gap.
 */
package org.kakehashi.site.radar;
