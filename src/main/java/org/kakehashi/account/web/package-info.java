/** Signing in and out, first login, the staff list; and how a cookie becomes a security identity. */
package org.kakehashi.account.web;
