package org.kakehashi.webpage.web;

import org.kakehashi.scenario.FirstContact;

/** The bundled scenario with a page on a node of the team, of each participant, on a hidden one and on a broken one. */
final class PagesOfFirstContact {
    private static final String PAGE = "{port: 8080, path: '/start?a=1', title: {en: Shared files, ja: 共有ファイル}}";

    private PagesOfFirstContact() {}

    static String source() {
        return FirstContact.source()
                .replace(
                        "per: participant, console: trainee}", "per: participant, console: trainee, web: " + PAGE + "}")
                .replace("    ready: {tcp: 8080}\n", "    ready: {tcp: 8080}\n    web: " + PAGE + "\n")
                .replace(
                        "nodes:\n",
                        "nodes:\n  secret: {image: fileserver, networks: [office], hidden: true, web: " + PAGE + "}\n"
                                + "  plc: {image: fileserver, networks: [office], web: " + PAGE + "}\n");
    }
}
