/**
 * The images on offer: what they hold, how they stand in the engine, building them. What an image offers is the author's
 * word in {@code images/<name>/image.yaml}; whether it is built from what the folder holds now, and the building itself,
 * is the matter of {@code deploy/images}, which an operator may run by hand as well: one truth for both. A scenario
 * names images by the names of these folders.
 */
@org.jspecify.annotations.NullMarked
package org.kakehashi.catalogue;
