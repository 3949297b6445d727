/** The teams of a rehearsal: who plays, with which values, and how long it may take. */
package org.kakehashi.rehearsal.setup;
