/**
 * The bridge between two shores, which home, boards and wall show: what each region has built with what it solved. {@code
 * Bridge} says which stones are laid, {@code BridgePicture} where each one stands; both are values, and their words and
 * their lines come from the same count.
 */
package org.kakehashi.site.bridge;
