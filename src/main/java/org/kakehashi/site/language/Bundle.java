package org.kakehashi.site.language;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An interface whose methods are the messages of one bundle: each gives a {@link Text}, and its parameters are those that
 * the message names in braces. The words stand in {@code messages/words/<name>_<tag>.properties}, one file for each
 * language beside the others, in the message format of ICU (<a
 * href="https://unicode-org.github.io/icu/userguide/format_parse/messages/">userguide</a>), with plural forms where a
 * number is spoken of.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Bundle {
    /** The name that its files begin with. */
    String value();
}
