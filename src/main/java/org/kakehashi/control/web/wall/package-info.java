/** Terminals of many teams beside each other, live and to be read only. */
package org.kakehashi.control.web.wall;
