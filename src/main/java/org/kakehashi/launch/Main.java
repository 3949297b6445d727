package org.kakehashi.launch;

import io.quarkus.runtime.annotations.QuarkusMain;

/** The entry point: {@code serve} starts the platform, other words are commands that need no server. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... args) {
        boolean serve = args.length == 0 || args[0].equals("serve");
        System.exit(serve ? Serve.run(args) : KakehashiCommand.run(args));
    }
}
