/** The audit log of an exercise, to look things up in. */
package org.kakehashi.control.web.log;
