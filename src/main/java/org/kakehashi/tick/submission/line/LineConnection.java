package org.kakehashi.tick.submission.line;

import static org.kakehashi.tick.words.SubmissionWords.WORDS;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;
import org.kakehashi.tick.submission.FlagAnswer;
import org.kakehashi.tick.submission.FlagSubmissions;
import org.kakehashi.tick.submission.FlagVerdict;
import org.kakehashi.tick.submission.Submitter;
import org.kakehashi.tick.submission.token.TokenGuesses;

/**
 * One connection of the line protocol. What has arrived is judged together and answered before more is read: who sends
 * faster than flags are judged waits in its own socket, and nothing grows here.
 */
final class LineConnection implements Runnable {
    private static final String BANNER = """
            Kakehashi flag submission. One flag per line, one answer per line: FLAG CODE MESSAGE.
            Codes: OK, DUP, OWN, OLD, INV, ERR (send it again later). First say who you are: TOKEN your-team-token

            """;
    private static final String TOKEN = "TOKEN";

    /** Lines that are judged together. */
    private static final int TOGETHER = 256;

    /** Who has not said for whom flags are, or does not take answers, waits no longer than this. */
    private static final Duration SHORT = Duration.ofSeconds(30);

    private static final int WRONG_TOKENS = 3;

    /** What a connection needs of the platform. */
    record Desk(FlagSubmissions submissions, TokenGuesses tokens, OpenLines open, Duration idle) {}

    private final Desk desk;
    private final Socket socket;
    private final InetAddress address;
    private @Nullable String token;
    private long counted;
    private int wrongTokens;
    private volatile long moved = System.nanoTime();
    private volatile boolean patient;

    LineConnection(Desk desk, Socket socket) {
        this.desk = desk;
        this.socket = socket;
        this.address = socket.getInetAddress();
    }

    @Override
    public void run() {
        try (socket) {
            OutputStream out = socket.getOutputStream();
            if (!desk.open.enter(this, address)) {
                say(out, LineAnswer.of("-", FlagVerdict.ERR, WORDS.tooManyConnections().en()));
                return;
            }
            socket.setTcpNoDelay(true);
            say(out, BANNER);
            serve(out);
        } catch (IOException gone) {
            // The other side has ended, or was too slow: it has no use for an answer.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (counted != 0) {
                desk.open.leave(counted);
            }
            desk.open.leave(this, address);
        }
    }

    /** Closes it if nothing has moved for too long, or its answers are not taken. */
    void closeIfStuck(long now) {
        Duration limit = patient ? desk.idle : SHORT;
        if (now - moved > limit.toNanos()) {
            close();
        }
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed.
        }
    }

    private void serve(OutputStream out) throws IOException, InterruptedException {
        FlagLines lines = new FlagLines(socket.getInputStream());
        while (true) {
            patient = token != null;
            List<String> some;
            try {
                some = lines.next(TOGETHER);
            } catch (FlagLines.TooLong e) {
                say(out, LineAnswer.of("-", FlagVerdict.ERR, WORDS.lineIsTooLong().en()));
                return;
            }
            if (some.isEmpty()) {
                return;
            }
            moved = System.nanoTime();
            String answers = answer(some);
            patient = false;
            moved = System.nanoTime();
            say(out, answers);
            moved = System.nanoTime();
            if (wrongTokens >= WRONG_TOKENS) {
                return;
            }
        }
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Flags between two tokens are judged together. */
    private String answer(List<String> lines) throws InterruptedException {
        StringBuilder answers = new StringBuilder();
        List<String> flags = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split("\\s+", 2);
            if (words[0].equals(TOKEN)) {
                judge(flags, answers);
                flags.clear();
                answers.append(introduce(words.length == 2 ? words[1] : ""));
            } else {
                flags.add(line);
            }
        }
        judge(flags, answers);
        return answers.toString();
    }

    private void judge(List<String> flags, StringBuilder answers) throws InterruptedException {
        if (flags.isEmpty()) {
            return;
        }
        List<FlagAnswer> judged = judged(flags);
        for (int i = 0; i < flags.size(); i++) {
            answers.append(LineAnswer.of(flags.get(i), judged.get(i)));
        }
    }

    /** Who it is is asked anew for each lot, from memory: a token may have been replaced. */
    private List<FlagAnswer> judged(List<String> flags) throws InterruptedException {
        Optional<Submitter> who;
        try {
            who = token == null ? Optional.empty() : desk.tokens.find(token, address.getHostAddress());
        } catch (RuntimeException notNow) {
            return Collections.nCopies(flags.size(), new FlagAnswer(FlagVerdict.ERR, WORDS.tryAgain()));
        }
        return who.isPresent()
                ? desk.submissions.submitPatiently(who.get(), flags)
                : Collections.nCopies(flags.size(), new FlagAnswer(FlagVerdict.ERR, WORDS.sayYourTokenFirst()));
    }

    private String introduce(String said) {
        Optional<Submitter> team;
        try {
            team = desk.tokens.find(said, address.getHostAddress());
        } catch (Refused refused) {
            wrongTokens = WRONG_TOKENS;
            return refusal(refused.text());
        } catch (RuntimeException notNow) {
            return refusal(WORDS.tryAgain());
        }
        if (team.isEmpty()) {
            wrongTokens++;
            return refusal(WORDS.tokenIsUnknown());
        }
        long teamId = team.get().teamId();
        if (counted != teamId) {
            if (!desk.open.enter(teamId)) {
                return refusal(WORDS.tooManyConnections());
            }
            if (counted != 0) {
                desk.open.leave(counted);
            }
            counted = teamId;
        }
        token = said;
        return LineAnswer.of(TOKEN, FlagVerdict.OK, WORDS.tokenIsKnown().en());
    }

    private static String refusal(Text why) {
        return LineAnswer.of(TOKEN, FlagVerdict.ERR, why.en());
    }
}
