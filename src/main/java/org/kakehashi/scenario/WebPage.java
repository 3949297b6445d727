package org.kakehashi.scenario;

import org.kakehashi.site.language.Text;

/**
 * A page of a node that trainees of its team open in their own browser, through the platform.
 *
 * @param id unique among the node's pages
 * @param title what people see on its link; both languages empty if the author wrote none
 * @param port TCP port of the node that speaks HTTP
 * @param path where the browser starts, beginning with a slash
 */
public record WebPage(String id, Text title, int port, String path) {
    /** Id of the one page of the short form. */
    public static final String MAIN = "main";
}
