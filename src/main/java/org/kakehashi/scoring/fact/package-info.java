/**
 * What happened in an exercise. A fact names who, what, when and why; it never holds points that follow from it. Facts
 * are only ever added: a mistake is taken back by another fact.
 */
package org.kakehashi.scoring.fact;
