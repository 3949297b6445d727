/** What is asked of the container engine, and how it fails: the ports that {@code range/docker} answers. */
package org.kakehashi.range.engine;
