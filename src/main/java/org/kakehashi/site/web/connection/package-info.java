/** Connections from their first moment: how many one address has open, and how long the head of a request may take. */
package org.kakehashi.site.web.connection;
