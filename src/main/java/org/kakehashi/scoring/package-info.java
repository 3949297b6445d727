/**
 * The ledger of facts and the boards made from it. The ledger only grows; a board is a pure fold of the facts
 * ({@code scoring/track}), so that any moment can be replayed, any point explained and any fact taken back by another one.
 */
package org.kakehashi.scoring;
