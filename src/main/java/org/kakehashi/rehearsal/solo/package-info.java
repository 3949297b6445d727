/** Trying a scenario alone: an exercise of one seat that no list or board shows and that is put away when nobody uses it. */
package org.kakehashi.rehearsal.solo;
