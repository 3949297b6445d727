/** What is made for a rehearsal and taken away again: ranges first, then rows. */
package org.kakehashi.rehearsal.lifecycle;
