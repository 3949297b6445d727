package org.kakehashi.site.web.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A method of a page takes a text in which control characters are no mistake of the form: a file that somebody edits. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ControlsAllowed {
    /** The name of the form's field. */
    String in();

    /** Which control characters pass; all of them if none is named, so that whoever reads the text tells of each. */
    int[] only() default {};
}
