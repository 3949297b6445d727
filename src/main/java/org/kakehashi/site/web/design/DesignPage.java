package org.kakehashi.site.web.design;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.kakehashi.site.web.Viewer;

/** Every token, part and state of the face, built from the real style sheets, for those who write pages. */
@Path("/design")
@RolesAllowed({"instructor", "author"})
public class DesignPage {
    /** A colour role: what it is for is said by the page. */
    private static final List<String> COLOURS = List.of(
            "ink",
            "ink-2",
            "ink-3",
            "paper",
            "surface",
            "sunk",
            "raised",
            "line",
            "edge",
            "eu",
            "eu-fill",
            "eu-tint",
            "jp",
            "jp-fill",
            "jp-tint",
            "ok",
            "ok-fill",
            "ok-tint",
            "warn",
            "warn-fill",
            "warn-tint",
            "bad",
            "bad-fill",
            "bad-tint",
            "heat-ok",
            "heat-2",
            "heat-bad");

    private static final List<String> ICONS = List.of(
            "clock",
            "pause",
            "play",
            "terminal",
            "web",
            "map",
            "brief",
            "tasks",
            "log",
            "hint",
            "people",
            "person",
            "link",
            "copy",
            "qr",
            "search",
            "filter",
            "sliders",
            "globe",
            "theme",
            "sun",
            "moon",
            "chevron",
            "right",
            "left",
            "plus",
            "check",
            "close",
            "up",
            "down",
            "download",
            "pen",
            "expand",
            "print",
            "mail",
            "phone",
            "press",
            "social",
            "decide",
            "duty",
            "shield",
            "server",
            "router",
            "desk",
            "say",
            "out");

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance design(List<String> colours, List<String> icons, DesignSamples samples);
    }

    @Inject
    Viewer viewer;

    @GET
    public TemplateInstance page() {
        return Templates.design(COLOURS, ICONS, new DesignSamples(viewer.language()));
    }
}
