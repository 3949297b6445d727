/**
 * Starting the platform: the command line, the embedded database, the demo exercise. The top floor; nothing imports it.
 */
package org.kakehashi.launch;
