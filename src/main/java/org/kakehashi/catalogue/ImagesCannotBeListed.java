package org.kakehashi.catalogue;

import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** The program that knows how images stand does not run, or the engine does not answer it. */
public class ImagesCannotBeListed extends Refused {
    ImagesCannotBeListed(String cause) {
        super(
                Reason.UNAVAILABLE,
                new Text(
                        "How the images stand cannot be told: " + cause
                                + ". Run deploy/images --list on the server to see more.",
                        "イメージの状態を確認できません：" + cause + "。サーバーで deploy/images --list を実行すると詳細が分かります。"));
    }
}
