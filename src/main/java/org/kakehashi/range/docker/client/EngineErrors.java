package org.kakehashi.range.docker.client;

import static org.kakehashi.range.words.EngineWords.WORDS;

import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kakehashi.range.engine.EngineFailure;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.site.language.Text;

/** What the engine's answers mean: "already so" is success, everything else a failure in plain words. */
public final class EngineErrors {
    private static final Pattern MESSAGE = Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final int LONGEST = 300;

    private EngineErrors() {}

    /** Asks for something. */
    public static <T> T ask(Text what, Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            throw failure(what, e);
        }
    }

    /** Does something; gone or not changed means that it is already so. */
    public static void unlessAlreadySo(Text what, Runnable call) {
        try {
            call.run();
        } catch (NotFoundException | NotModifiedException e) {
            // Level-triggered: whoever was faster did what we wanted.
        } catch (RuntimeException e) {
            throw failure(what, e);
        }
    }

    /** Does something; an answer "not changed" means that it is already so, but what is missing is a failure. */
    public static void unlessUnchanged(Text what, Runnable call) {
        try {
            call.run();
        } catch (NotModifiedException e) {
            // It is already as wanted.
        } catch (RuntimeException e) {
            throw failure(what, e);
        }
    }

    public static EngineFailure failure(Text what, RuntimeException e) {
        if (e instanceof EngineFailure failure) {
            return failure;
        }
        Text why = e instanceof DockerException answer ? words(answer) : silence(e);
        return new EngineFailure(WORDS.failedBecause(what, why), e);
    }

    /** The same for looks from inside a range, of which nothing is known then. */
    public static RangeUnavailable unavailable(RuntimeException e) {
        return new RangeUnavailable(e instanceof DockerException answer ? words(answer) : silence(e), e);
    }

    private static Text words(DockerException answer) {
        String text = String.valueOf(answer.getMessage());
        Matcher message = MESSAGE.matcher(text);
        String plain = message.find() ? message.group(1).replace("\\\"", "\"") : text;
        if (plain.toLowerCase(Locale.ROOT).contains("no space left on device")) {
            return WORDS.enginesDiskIsFull();
        }
        return WORDS.engineSays(shortened(plain));
    }

    /** No answer at all: in what state the nodes are nobody knows until it is back. */
    private static Text silence(RuntimeException e) {
        String said = said(e);
        return WORDS.containerEngineDoesNotAnswer(said);
    }

    /** What the innermost cause says, such as "Connection refused". */
    public static String said(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return shortened(String.valueOf(root.getMessage()));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
