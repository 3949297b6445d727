package org.kakehashi.site.web.form;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts in the body of a form, as far as they can be read: fields of a plain form; of one with files the heads of all
 * parts and what is in those that are no files. What is malformed is left out, and is refused where it is read. Pure.
 */
final class SentFields {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=(?:\"([^\"]+)\"|([^;\\s]+))");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final String HEAD_END = "\r\n\r\n";

    private SentFields() {}

    /** @param name of the field; empty for the head of a part */
    record Field(String name, String text) {}

    /** The texts of a body. */
    static List<Field> of(String type, byte[] body) {
        if (type.startsWith("application/x-www-form-urlencoded")) {
            return ofPlainForm(new String(body, StandardCharsets.UTF_8));
        }
        Matcher boundary = BOUNDARY.matcher(type);
        return type.startsWith("multipart/form-data") && boundary.find()
                ? ofParts(body, "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1)))
                : List.of();
    }

    private static List<Field> ofPlainForm(String body) {
        List<Field> fields = new ArrayList<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            try {
                fields.add(new Field(
                        decoded(equals < 0 ? "" : pair.substring(0, equals)), decoded(pair.substring(equals + 1))));
            } catch (IllegalArgumentException malformed) {
                // refused by what reads the form
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Latin-1 keeps bytes and characters in step, so that files are passed over without copies. */
    private static List<Field> ofParts(byte[] body, String boundary) {
        List<Field> fields = new ArrayList<>();
        String whole = new String(body, StandardCharsets.ISO_8859_1);
        int start = whole.indexOf(boundary);
        while (start >= 0) {
            int head = start + boundary.length();
            int next = whole.indexOf(boundary, head);
            int content = whole.indexOf(HEAD_END, head);
            if (next < 0 || content < 0 || content > next) {
                return fields;
            }
            String about = utf8(whole.substring(head, content));
            Matcher name = NAME.matcher(about);
            fields.add(new Field("", about));
            if (!about.contains("filename") && name.find()) {
                fields.add(new Field(name.group(1), utf8(whole.substring(content + HEAD_END.length(), next))));
            }
            start = next;
        }
        return fields;
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
