package org.kakehashi.tick.submission.line;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.kakehashi.tick.submission.FlagProcess;
import org.kakehashi.tick.submission.Submitter;
import org.kakehashi.tick.submission.token.TokenGuesses;

/** The port for flags as a process of its own that is there to be killed; a team's token is its number. */
final class FlagServer {
    private FlagServer() {}

    /** @param arguments port, exercise, its secret, and its two teams; the database is in the settings */
    public static void main(String[] arguments) throws IOException {
        long exercise = Long.parseLong(arguments[1]);
        var listener = new FlagListener();
        listener.config = FlagProcess.limits();
        listener.submissions = FlagProcess.submissions(
                ConfigProvider.getConfig(), arguments[2], Long.parseLong(arguments[3]), Long.parseLong(arguments[4]));
        listener.tokens = new TokenGuesses() {
            @Override
            public Optional<Submitter> find(@Nullable String token, String address) {
                return FlagProcess.believed(exercise, String.valueOf(token));
            }
        };
        listener.host = "127.0.0.1";
        listener.listen(Integer.parseInt(arguments[0]));
    }
}
