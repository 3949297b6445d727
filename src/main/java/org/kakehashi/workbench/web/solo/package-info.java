/** Playing a scenario oneself. */
package org.kakehashi.workbench.web.solo;
