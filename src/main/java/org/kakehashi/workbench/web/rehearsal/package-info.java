/** The page of a rehearsal. */
package org.kakehashi.workbench.web.rehearsal;
