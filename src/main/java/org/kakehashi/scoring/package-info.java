/**
 * Facts, rules, scoreboards. The ledger only grows; a board is {@code rules.score(facts, until)}, a pure fold in
 * {@code scoring/rules}, so that any moment can be replayed and any point explained.
 */
package org.kakehashi.scoring;
