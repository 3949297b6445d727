package org.kakehashi.scenario.format.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.scenario.ImageOffer;
import org.kakehashi.scenario.ImageOffer.Shell;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Node.Profile;

/** What the image of a node offers, where its manifest tells. */
record Offer(ImageOffer manifest) {
    /** What comes with every shell: the essential packages of Debian, which every image here is built on. */
    private static final Set<String> STANDARD = Set.of(
            "[",
            "awk",
            "base64",
            "basename",
            "cat",
            "chgrp",
            "chmod",
            "chown",
            "cksum",
            "cmp",
            "comm",
            "cp",
            "cut",
            "date",
            "dd",
            "df",
            "diff",
            "dirname",
            "du",
            "echo",
            "egrep",
            "env",
            "expr",
            "false",
            "fgrep",
            "find",
            "fold",
            "getent",
            "grep",
            "gunzip",
            "gzip",
            "head",
            "hostname",
            "id",
            "install",
            "join",
            "ln",
            "ls",
            "md5sum",
            "mkdir",
            "mkfifo",
            "mktemp",
            "mv",
            "nl",
            "nproc",
            "od",
            "paste",
            "perl",
            "printenv",
            "printf",
            "pwd",
            "readlink",
            "realpath",
            "rm",
            "rmdir",
            "sed",
            "seq",
            "sh",
            "sha1sum",
            "sha256sum",
            "sha512sum",
            "shuf",
            "sleep",
            "sort",
            "split",
            "stat",
            "stty",
            "sync",
            "tac",
            "tail",
            "tar",
            "tee",
            "test",
            "timeout",
            "touch",
            "tr",
            "true",
            "truncate",
            "tty",
            "uname",
            "uniq",
            "wc",
            "which",
            "whoami",
            "xargs",
            "yes",
            "zcat");

    static Optional<Offer> of(Node node, Map<String, ImageOffer> offers) {
        return Optional.ofNullable(offers.get(node.image()))
                .filter(ImageOffer::isTold)
                .map(Offer::new);
    }

    boolean hasShell() {
        return manifest.shell() != Shell.NONE;
    }

    /** Whether a program can be run; one that is named by its path is taken on trust. */
    boolean hasTool(String program) {
        return program.contains("/")
                || manifest.tools().contains(program)
                || hasShell() && STANDARD.contains(program)
                || manifest.shell() == Shell.BASH && program.equals("bash");
    }

    /** Whether a user can be had: numbers need no name. */
    boolean hasUser(String user) {
        return user.isEmpty()
                || Character.isDigit(user.charAt(0))
                || manifest.users().contains(user);
    }

    /** Whether its main program works with this profile. */
    boolean worksWith(Profile profile) {
        return switch (manifest.profile()) {
            case STANDARD -> true;
            case WEB -> profile == Profile.WEB || profile == Profile.LOGIN;
            case ROUTER -> profile.forwards();
            case LOGIN, FIREWALL, CAPTURE -> profile == manifest.profile();
        };
    }
}
