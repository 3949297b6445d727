/** CyberRangeCZ: {@code topology.yml} as networks and nodes, {@code training.json} as tasks, {@code variables.yml} as parameters. */
package org.kakehashi.imports.crczp;
