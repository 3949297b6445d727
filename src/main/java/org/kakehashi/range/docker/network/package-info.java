/** Networks of ranges and the host's firewall around them. */
package org.kakehashi.range.docker.network;
