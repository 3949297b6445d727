/** The connection to the engine, the labels on everything of ours, and what the engine's errors mean. */
package org.kakehashi.range.docker.client;
