/** Kathará and Netkit: machines and collision domains of a {@code lab.conf}. */
package org.kakehashi.imports.kathara;
