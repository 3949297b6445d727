/** The picture of a scenario's range as its author drew it. Pure; lengths in units of the picture. */
package org.kakehashi.workbench.picture;
