package org.kakehashi.catalogue.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.catalogue.Builds;
import org.kakehashi.catalogue.Catalogue;
import org.kakehashi.catalogue.CatalogueImage;
import org.kakehashi.site.Refused;

/** What images there are, what they offer, whether they are built. */
@Path("/images")
@RolesAllowed({Role.Id.AUTHOR, Role.Id.INSTRUCTOR})
public class ImagesPage {
    @CheckedTemplate(basePath = "catalogue")
    static class Templates {
        static native TemplateInstance images(
                List<CatalogueImage> all, boolean building, boolean canBuild, String seen);

        static native TemplateInstance images$live(
                List<CatalogueImage> all, boolean building, boolean canBuild, String seen);

        static native TemplateInstance image(CatalogueImage one, boolean canBuild, String recipe, String seen);

        static native TemplateInstance image$live(CatalogueImage one, boolean canBuild, String seen);
    }

    @Inject
    Catalogue catalogue;

    @Inject
    Builds builds;

    @Inject
    CurrentVisitor visitor;

    @GET
    public TemplateInstance page() {
        List<CatalogueImage> all = catalogue.all();
        return Templates.images(all, isBuilding(all), builds.canBuild(), fingerprint(all));
    }

    /** The live part alone, or 204 if nothing has changed since {@code seen}. */
    @GET
    @Path("live")
    public Object live(@QueryParam("seen") @Nullable String seen) {
        List<CatalogueImage> all = catalogue.all();
        String now = fingerprint(all);
        return now.equals(seen)
                ? Response.noContent().build()
                : Templates.images$live(all, isBuilding(all), builds.canBuild(), now);
    }

    @GET
    @Path("{name}")
    public TemplateInstance image(@PathParam("name") String name) {
        CatalogueImage one = catalogue.find(name).orElseThrow(Refused::notFound);
        return Templates.image(one, builds.canBuild(), catalogue.recipe(name).orElse(""), one.fingerprint());
    }

    @GET
    @Path("{name}/live")
    public Object liveImage(@PathParam("name") String name, @QueryParam("seen") @Nullable String seen) {
        CatalogueImage one = catalogue.find(name).orElseThrow(Refused::notFound);
        String now = one.fingerprint();
        return now.equals(seen) ? Response.noContent().build() : Templates.image$live(one, builds.canBuild(), now);
    }

    /** Builds an image that is missing or has changed; its page shows the progress. */
    @POST
    @Path("{name}/build")
    public Response build(@PathParam("name") String name) {
        CatalogueImage one = catalogue.find(name).orElseThrow(Refused::notFound);
        builds.start(one.name(), visitor.actor());
        return Response.seeOther(URI.create("/images/" + one.name())).build();
    }

    private static boolean isBuilding(List<CatalogueImage> all) {
        return all.stream().anyMatch(CatalogueImage::isBuilding);
    }

    private static String fingerprint(List<CatalogueImage> all) {
        return Integer.toHexString(
                all.stream().map(CatalogueImage::fingerprint).toList().hashCode());
    }
}
