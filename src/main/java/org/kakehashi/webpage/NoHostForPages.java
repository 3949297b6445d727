package org.kakehashi.webpage;

import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** Over the network pages need host names of their own; with the platform's name they would share its cookies. */
public class NoHostForPages extends Refused {
    NoHostForPages() {
        super(
                Reason.NOT_NOW,
                new Text(
                        "Pages of nodes cannot be opened from another computer yet: they need host names of their own."
                                + " Tell the operator to set KAKEHASHI_WEB_HOST (see docs/operating.md).",
                        "別のコンピューターからは、まだノードのページを開けません。ページ専用のホスト名が必要です。運用担当者に KAKEHASHI_WEB_HOST の設定を依頼してください（docs/operating.md を参照）。"));
    }
}
