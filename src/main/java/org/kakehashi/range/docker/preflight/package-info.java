/** Whether engine and host are fit for ranges. */
package org.kakehashi.range.docker.preflight;
