package org.kakehashi.launch;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The memory of the machine that this process runs on. */
final class Memory {
    private Memory() {}

    /** @return mebibytes; within a container those that the container may use */
    static int ofThisMachine() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return (int) Math.min(Integer.MAX_VALUE, system.getTotalMemorySize() >> 20);
    }
}
