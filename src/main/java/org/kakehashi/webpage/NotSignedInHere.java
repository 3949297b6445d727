package org.kakehashi.webpage;

import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** A browser at the address of a page that the platform did not send it to, or whose session is over. */
public class NotSignedInHere extends Refused {
    public NotSignedInHere() {
        super(
                Reason.FORBIDDEN,
                new Text(
                        "This address is not open for you, or no longer. Go back to the Kakehashi tab, sign in there if need be,"
                                + " and open the page again from its link.",
                        "このアドレスは利用できないか、利用期限が切れています。Kakehashi のタブに戻り、必要であればログインし直してから、リンクでページをもう一度開いてください。"));
    }
}
