/** English and Japanese: what every feature says, it says in both. Pure: the JDK only. */
package org.kakehashi.site.language;
