package org.kakehashi.site;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Scripts, styles, icons and typefaces of the site. Their addresses change with what is in them, so that browsers keep them for
 * ever and ask for another one after an update.
 */
public final class Assets {
    /** Where they lie. */
    public static final String FOLDER = "/assets/";

    private static final int DIGITS = 16;

    /** Typefaces carry their digest in their name, as style sheets ask for them. */
    private static final Pattern NAMED_BY_DIGEST = Pattern.compile(FOLDER + "[\\w-]+-[A-Z0-9]{8}\\.woff2");

    private static final Map<String, String> DIGESTS = Stream.of(
                    "kakehashi.css",
                    "home.css",
                    "board.css",
                    "play.css",
                    "control.css",
                    "workbench.css",
                    "design.css",
                    "icons.svg",
                    "live.js",
                    "play.js",
                    "terminal.js",
                    "board.js",
                    "editor.js",
                    "parts.js")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Assets::digest));

    private Assets() {}

    /** The address of a file, with its digest. */
    public static String url(String name) {
        return FOLDER + name + "?v=" + Objects.requireNonNull(DIGESTS.get(name), name);
    }

    /** Whether somebody asks for exactly what is there now. */
    public static boolean isCurrent(String path, @Nullable String digest) {
        return NAMED_BY_DIGEST.matcher(path).matches()
                || path.startsWith(FOLDER)
                        && digest != null
                        && digest.equals(DIGESTS.get(path.substring(FOLDER.length())));
    }

    private static String digest(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/META-INF/resources" + FOLDER + name)) {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(Objects.requireNonNull(in, name).readAllBytes());
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(name + " belongs to the application and cannot be read", e);
        }
    }
}
