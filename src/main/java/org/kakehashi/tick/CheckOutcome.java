package org.kakehashi.tick;

import java.util.List;
import org.kakehashi.scoring.fact.CheckVerdict;

/**
 * What the checks of a service came to.
 *
 * @param present by flag store, in the scenario's order, how many of the flags that count were found
 * @param expected how many of each should have been
 */
record CheckOutcome(CheckVerdict verdict, List<Integer> present, int expected, String message, long nanos) {}
