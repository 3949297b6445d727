/** Containers of nodes: how they are requested and hardened, and what is put in, run in and read out. */
package org.kakehashi.range.docker.node;
