package org.kakehashi.account.web;

import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.kakehashi.site.Refused;
import org.kakehashi.site.web.Viewer;

/** Sentences of the account pages that code chooses, in the viewer's language. */
@RequestScoped
class AccountSentences {
    @Inject
    Viewer viewer;

    String differ() {
        return bundle().differ();
    }

    String presentWrong() {
        return bundle().presentWrong();
    }

    String of(Refused refused) {
        return viewer.say(refused.text());
    }

    private AccountMessages bundle() {
        return MessageBundles.get(AccountMessages.class, io.quarkus.qute.i18n.Localized.Literal.of(viewer.lang()));
    }
}
