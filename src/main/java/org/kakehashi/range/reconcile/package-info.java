/** The loop that makes ranges as they are wanted: observe, decide ({@code range/plan}), apply. */
package org.kakehashi.range.reconcile;
