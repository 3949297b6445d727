/** Telling trainees something while they play. */
package org.kakehashi.control.web.announce;
