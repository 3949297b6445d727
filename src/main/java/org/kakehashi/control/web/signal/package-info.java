/** The instructor's page of what teams may be asked about. */
package org.kakehashi.control.web.signal;
