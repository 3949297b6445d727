/**
 * Attack info: what players are told about targets and about the places of flags, from a tick's end on and as long as the
 * flags count. It is built once a tick and handed out from memory. Shapes and addresses are told in {@code docs/feeds.md}.
 */
package org.kakehashi.tick.info;
