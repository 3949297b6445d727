package org.kakehashi.range.engine;

import org.jspecify.annotations.Nullable;
import org.kakehashi.site.language.Text;

/** The engine refused a step or does not answer; the text says so in plain words and is shown to instructors. */
public class EngineFailure extends RuntimeException {
    private final transient Text text;

    public EngineFailure(Text text, @Nullable Throwable cause) {
        super(text.en(), cause);
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
