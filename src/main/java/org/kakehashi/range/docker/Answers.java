package org.kakehashi.range.docker;

import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kakehashi.range.EngineFailure;

/** What the engine's answers mean: "already so" is success, everything else a failure in plain words. */
final class Answers {
    private static final Pattern MESSAGE = Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final int LONGEST = 300;

    private Answers() {}

    /** Asks for something. */
    static <T> T ask(String what, Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            throw failure(what, e);
        }
    }

    /** Does something; gone or not changed means that it is already so. */
    static void unlessAlreadySo(String what, Runnable call) {
        try {
            call.run();
        } catch (NotFoundException | NotModifiedException e) {
            // Level-triggered: whoever was faster did what we wanted.
        } catch (RuntimeException e) {
            throw failure(what, e);
        }
    }

    /** Does something; an answer "not changed" means that it is already so, but what is missing is a failure. */
    static void unlessUnchanged(String what, Runnable call) {
        try {
            call.run();
        } catch (NotModifiedException e) {
            // It is already as wanted.
        } catch (RuntimeException e) {
            throw failure(what, e);
        }
    }

    static EngineFailure failure(String what, RuntimeException e) {
        if (e instanceof EngineFailure failure) {
            return failure;
        }
        if (e instanceof DockerException answer) {
            return new EngineFailure(what + ": " + words(answer), e);
        }
        return new EngineFailure(
                what + ": the container engine does not answer (" + shortened(String.valueOf(e.getMessage())) + ")", e);
    }

    private static String words(DockerException answer) {
        String text = String.valueOf(answer.getMessage());
        Matcher message = MESSAGE.matcher(text);
        String plain = message.find() ? message.group(1).replace("\\\"", "\"") : text;
        if (plain.toLowerCase(Locale.ROOT).contains("no space left on device")) {
            return "the engine's disk is full; free some space, it goes on by itself";
        }
        return shortened(plain);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
