package org.kakehashi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where a measurement was taken, in one paragraph. */
final class Machine {
    private Machine() {}

    static String description() throws IOException, InterruptedException {
        return "%s, %d processors, %s of memory; %s; Java %s; %s; load average %s at the beginning."
                .formatted(
                        field("/proc/cpuinfo", "model name"),
                        Runtime.getRuntime().availableProcessors(),
                        field("/proc/meminfo", "MemTotal"),
                        output("uname", "-sr"),
                        System.getProperty("java.vm.version"),
                        output("mariadbd", "--version")
                                .replaceFirst("^.*Ver ", "MariaDB ")
                                .replaceFirst("-.*", ""),
                        Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    private static String field(String file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }

    static String output(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes()).strip();
        process.waitFor();
        return output;
    }
}
