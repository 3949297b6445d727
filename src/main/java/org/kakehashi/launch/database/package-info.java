/** The private database of an installation, and why a platform cannot start. */
package org.kakehashi.launch.database;
