/** The library: everything that can be played or written on, and new beginnings. */
package org.kakehashi.workbench.web.library;
