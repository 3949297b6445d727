package org.kakehashi.scenario;

/**
 * What a node may use up, and what is loosened for it: a closed list, each with a hard maximum.
 *
 * @param memoryMebibytes memory without swap, 16 to 2048
 * @param milliCpus thousandths of a processor, 50 to 2000
 * @param pids processes and threads, 16 to 1024
 * @param tmpfsMebibytes size of {@code /tmp} and of {@code /run}, each 1 to 512
 * @param setuid programs may gain the rights of their owner; for lessons on privilege escalation
 * @param writableRoot the root file system can be written to
 */
public record Allowance(
        int memoryMebibytes, int milliCpus, int pids, int tmpfsMebibytes, boolean setuid, boolean writableRoot) {
    /** What a node has if its author says nothing. */
    public static final Allowance STANDARD = new Allowance(256, 500, 128, 16, false, false);
}
