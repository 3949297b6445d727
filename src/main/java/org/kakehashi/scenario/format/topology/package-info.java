/** Networks and nodes of a text that may be half written, and changes of them that leave the rest of the text alone. Pure. */
package org.kakehashi.scenario.format.topology;
