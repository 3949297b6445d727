package org.kakehashi.workbench.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.format.pack.PackageZip;

/** Files that are downloaded; a browser never shows them as pages. */
public final class Downloads {
    private Downloads() {}

    /** The package as a zip archive; its digest is the entity tag. */
    public static jakarta.ws.rs.core.Response zip(ScenarioPackage pack, String name) {
        return jakarta.ws.rs.core.Response.ok(PackageZip.write(pack), "application/zip")
                .tag(pack.digest())
                .header("Content-Disposition", disposition(name + ".zip"))
                .build();
    }

    /** RFC 6266, with the name in UTF-8 for browsers and something plain for all others. */
    public static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return String.format(Locale.ROOT, "attachment; filename=\"%s\"; filename*=UTF-8''%s", plain, encoded);
    }
}
