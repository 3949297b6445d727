/** What a rehearsal found, line by line. */
package org.kakehashi.rehearsal.report;
