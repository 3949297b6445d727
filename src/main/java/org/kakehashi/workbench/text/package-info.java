/** Comparing and joining texts by lines. Pure. */
package org.kakehashi.workbench.text;
