/** Links to hand out: to copy, as QR codes, and as a sheet for each team. */
package org.kakehashi.control.web.handout;
