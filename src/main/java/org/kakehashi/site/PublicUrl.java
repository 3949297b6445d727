package org.kakehashi.site;

import static org.kakehashi.site.words.SiteWords.WORDS;

import io.smallrye.common.net.Inet;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address under which browsers reach the platform, written as browsers write an origin: in lower case, the name in
 * ASCII, without a port that the scheme has anyway.
 *
 * @param scheme {@code http} or {@code https}
 * @param host name or address, in brackets if it has colons
 * @param authority host and port, as far as it must be said
 */
public record PublicUrl(String scheme, String host, String authority) {
    private static final Pattern FORM = Pattern.compile(
            "(https?)://([^/?#@:\\[\\]\\\\\\s]+|\\[[0-9a-f:.]+])(?::(\\d{1,5}))?/?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*");
    private static final Pattern USER = Pattern.compile("//[^/?#]*@");
    private static final int LAST_PORT = 65_535;

    /**
     * Reads what an operator wrote; a slash at its end may be there or not.
     *
     * @throws WrongSetting if there is no scheme or another than http and https, or anything beside host and port
     */
    public static PublicUrl of(String given) {
        Matcher parts = FORM.matcher(given.strip());
        if (!parts.matches()) {
            throw wrong(given);
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String host = host(parts.group(2), given);
        int usual = scheme.equals("https") ? 443 : 80;
        int port = parts.group(3) == null ? usual : Integer.parseInt(parts.group(3));
        if (port == 0 || port > LAST_PORT) {
            throw wrong(given);
        }
        return new PublicUrl(scheme, host, port == usual ? host : host + ":" + port);
    }

    /** Scheme, host and port, without a slash at the end. */
    public String origin() {
        return scheme + "://" + authority;
    }

    public boolean isHttps() {
        return scheme.equals("https");
    }

    private static String host(String written, String given) {
        try {
            String host = IDN.toASCII(written).toLowerCase(Locale.ROOT);
            if (host.startsWith("[")
                    ? Inet.parseInetAddress(host) != null
                    : NAME.matcher(host).matches()) {
                return host;
            }
        } catch (IllegalArgumentException noName) {
            throw wrong(given);
        }
        throw wrong(given);
    }

    private static WrongSetting wrong(String given) {
        return new WrongSetting(
                WORDS.publicUrlHasAnotherForm(USER.matcher(given).replaceFirst("//...@")));
    }
}
