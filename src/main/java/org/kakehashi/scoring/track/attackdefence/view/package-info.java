/** What pages are told of an attack-defence: who captured from whom, first bloods, and the facts behind a cell. */
package org.kakehashi.scoring.track.attackdefence.view;
