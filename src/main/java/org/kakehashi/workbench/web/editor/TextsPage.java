package org.kakehashi.workbench.web.editor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.scenario.format.wording.Rewording;
import org.kakehashi.scenario.format.wording.Rewording.Change;
import org.kakehashi.scenario.format.wording.TranslatableText;
import org.kakehashi.scenario.format.wording.TranslatableTexts;
import org.kakehashi.site.language.Language;
import org.kakehashi.workbench.Drafts;
import org.kakehashi.workbench.WorkingCopies;
import org.kakehashi.workbench.WorkingCopy;

/**
 * All texts of a scenario side by side in both languages. What is written here goes to its place in the author's text
 * and leaves the rest of it alone.
 */
@Path("/scenarios/{id:\\d+}/texts")
@RolesAllowed(Role.Id.AUTHOR)
public class TextsPage {
    @CheckedTemplate(basePath = "workbench")
    static class Templates {
        static native TemplateInstance texts(TranslationModel translating);
    }

    @Inject
    WorkingCopies workingCopies;

    @Inject
    Drafts drafts;

    @Inject
    CurrentVisitor visitor;

    /** @param only {@code missing} for texts that lack a language */
    @GET
    public TemplateInstance page(
            @PathParam("id") long id, @QueryParam("only") @Nullable String only, @QueryParam("kept") int kept) {
        WorkingCopy working = workingCopies.of(id, visitor.actor());
        return Templates.texts(TranslationModel.of(working, "missing".equals(only), kept));
    }

    /**
     * Takes fields named {@code en:KEY} and {@code ja:KEY}. What differs goes into the author's draft, from which a
     * version is saved in the editor; fields that are empty change nothing.
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@PathParam("id") long id, MultivaluedMap<String, String> form) {
        WorkingCopy working = workingCopies.of(id, visitor.actor());
        List<Change> changes = changes(TranslatableTexts.of(working.source()), form);
        if (!changes.isEmpty()) {
            String source = Rewording.apply(working.source(), changes);
            drafts.keep(id, visitor.actor(), working.base().number(), source);
        }
        String only = "missing".equals(form.getFirst("only")) ? "&only=missing" : "";
        return Response.seeOther(URI.create("/scenarios/" + id + "/texts?kept=" + changes.size() + only))
                .build();
    }

    private static List<Change> changes(List<TranslatableText> wordings, MultivaluedMap<String, String> form) {
        List<Change> changes = new ArrayList<>();
        for (TranslatableText wording : wordings) {
            for (Language language : Language.known()) {
                String sent = form.getFirst(language.tag() + ":" + wording.key());
                if (sent != null && !sent.isBlank() && differs(sent, wording.in(language))) {
                    changes.add(new Change(wording.key(), language, sent));
                }
            }
        }
        return changes;
    }

    /** The line break behind a paragraph is not typed in a form. */
    private static boolean differs(String sent, Optional<String> before) {
        String plain = sent.replace("\r\n", "\n");
        return before.filter(text -> text.equals(plain) || text.stripTrailing().equals(plain.stripTrailing()))
                .isEmpty();
    }
}
