/** The instructor's page of who plays in teams. */
package org.kakehashi.control.web.entrant;
