package org.kakehashi.site;

import org.kakehashi.site.language.Text;

/** A setting that cannot be what the operator means; its sentence says what is right. */
public class WrongSetting extends IllegalArgumentException {
    private final transient Text text;

    public WrongSetting(Text text) {
        super(text.inAll(" / "));
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
