package org.kakehashi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What the kernel and the JVM's own tool say of a process. */
record ProcessMeter(long pid) {
    /** Of the kernel's accounting; fixed for all programs, whatever its timer does. */
    private static final int TICKS_PER_SECOND = 100;

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final double MEBIBYTE = 1 << 20;

    /** Processor time so far, of all threads. */
    Duration cpu() throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        // The program's name comes before, in parentheses, and may hold spaces.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]);
        return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
    }

    /** Processor time of a stretch of time, in percent of one core. */
    double percentOfCore(Duration stretch) throws IOException, InterruptedException {
        Duration before = cpu();
        long begin = System.nanoTime();
        Thread.sleep(stretch);
        return 100.0 * cpu().minus(before).toNanos() / (System.nanoTime() - begin);
    }

    /** Resident memory in MiB. */
    double resident() throws IOException {
        return status("VmRSS") / 1024.0;
    }

    /** Threads that the kernel knows; virtual ones are none of them. */
    long threads() throws IOException {
        return status("Threads");
    }

    /** Open files, sockets and pipes. */
    long descriptors() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return open.count();
        }
    }

    private long status(String field) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            String line = lines.filter(each -> each.startsWith(field + ":"))
                    .findFirst()
                    .orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", ""));
        }
    }

    /** What a JVM's heap holds after a full collection, in MiB. */
    double liveHeap() throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        String total = Machine.output(jcmd, Long.toString(pid), "GC.class_histogram")
                .lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(total.strip().split("\\s+")[2]) / MEBIBYTE;
    }
}
