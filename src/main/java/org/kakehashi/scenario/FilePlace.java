package org.kakehashi.scenario;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where files may be placed in a node. A file's folder becomes writable storage that lies over the image, so it may not be
 * one that the system itself lives in or that is memory anyway.
 */
public enum FilePlace {
    FINE,
    /** It is not a plain absolute path. */
    NO_PATH,
    /** Its folder belongs to the system. */
    SYSTEM,
    /** Its folder holds the system, or folders that do. */
    TOO_HIGH;

    /** Absolute, of plain characters. */
    public static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_@+.-]+)+");

    /** Characters that a path may have. */
    public static final int LONGEST = 255;

    /** Neither these folders nor anything in them. */
    private static final Set<String> SYSTEM_FOLDERS = Set.of(
            "/bin",
            "/boot",
            "/dev",
            "/lib",
            "/lib32",
            "/lib64",
            "/libx32",
            "/proc",
            "/run",
            "/sbin",
            "/sys",
            "/tmp",
            "/usr",
            "/var/run",
            "/var/tmp",
            "/var/lock");

    /** Not these folders themselves; folders in them are welcome. */
    private static final Set<String> HIGH_FOLDERS = Set.of("", "/etc", "/home", "/var", "/var/lib");

    public static FilePlace of(String path) {
        boolean dots = (path + "/").contains("/./") || (path + "/").contains("/../");
        if (path.length() > LONGEST || dots || !PATH.matcher(path).matches()) {
            return NO_PATH;
        }
        String folder = path.substring(0, path.lastIndexOf('/'));
        if (SYSTEM_FOLDERS.stream().anyMatch(system -> (folder + "/").startsWith(system + "/"))) {
            return SYSTEM;
        }
        return HIGH_FOLDERS.contains(folder) ? TOO_HIGH : FINE;
    }
}
