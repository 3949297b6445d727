/**
 * CyRIS range descriptions and CyTrONE training content. A range is a template in which a platform fills in its own
 * values; a content comes once in English and once in Japanese, and the two become one.
 */
package org.kakehashi.imports.cyris;
