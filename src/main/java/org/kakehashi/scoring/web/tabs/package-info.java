/**
 * What is looked at beside the board itself, each as a page, as a wall and live: services, score over time, first captures and
 * the map of attacks. All of it is read from the fold of facts that the viewer may see, and from nothing else.
 */
package org.kakehashi.scoring.web.tabs;
