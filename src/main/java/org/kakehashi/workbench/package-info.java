/**
 * The author's workbench. A project is a scenario that is written in the browser: a row of versions that never
 * change, and for each author a draft of what they have typed since. Saving makes the next version; whoever saves on a
 * version that is not the newest any more keeps the draft and is shown both.
 */
package org.kakehashi.workbench;
