package org.kakehashi.workbench.web.project;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.schedule.Approval;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.workbench.Drafts;
import org.kakehashi.workbench.ScenarioProjects;
import org.kakehashi.workbench.Versions;
import org.kakehashi.workbench.web.Authors;

@QuarkusTest
class ProjectDeletionTest {
    private static final String EMMA = "account:8000001";
    private static final String HANA = "account:8000002";

    @Inject
    Authors authors;

    @Inject
    ScenarioProjects projects;

    @Inject
    Versions versions;

    @Inject
    Drafts drafts;

    @Inject
    Schedule schedule;

    @Inject
    EntityManager database;

    private final String source = FirstContact.source() + "# written for this test alone, " + System.nanoTime() + "\n";
    private long id;
    private String page;

    @BeforeEach
    void aScenarioOfEmmasWithADraft() {
        id = projects.begin(ScenarioPackage.ofText(source), "", EMMA).id();
        page = "/scenarios/" + id;
        drafts.keep(id, EMMA, 1, source + "# more\n");
    }

    private long rows(String table, String where) {
        return ((Number) database.createNativeQuery("select count(*) from " + table + " where " + where)
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue();
    }

    @Test
    void whoBeganItIsAskedOnceAndNothingIsLeftButTheRecord() {
        String content = (String) database.createNativeQuery("select content from manuscript_file f join"
                        + " manuscript_version v on v.id = f.version_id where v.manuscript_id = ?1")
                .setParameter(1, id)
                .getSingleResult();
        authors.emma().get(page).then().body(containsString("href=\"" + page + "/delete\""));
        authors.emma().get(page + "/delete").then().statusCode(200).body(containsString("Delete this scenario?"));
        assertEquals(1, rows("manuscript", "id = ?1"), "asking deletes nothing");
        authors.emma().post(page + "/delete").then().statusCode(303);
        for (String table : List.of("manuscript_version", "manuscript_draft", "manuscript_release")) {
            assertEquals(0, rows(table, "manuscript_id = ?1"), table);
        }
        assertEquals(0, rows("manuscript", "id = ?1"));
        assertEquals(0, rows("manuscript_content", "digest = '" + content + "' and 0 <> ?1"));
        authors.emma().get(page).then().statusCode(404);
        authors.emma()
                .get("/scenarios")
                .then()
                .body(containsString("Deleted scenarios"), containsString("#" + id + " first-contact"));
    }

    @Test
    void whatAnotherScenarioHoldsTooStaysThere() {
        long copy = projects.begin(ScenarioPackage.ofText(source), "", HANA).id();
        authors.emma().post(page + "/delete").then().statusCode(303);
        assertEquals(source, versions.source(versions.newest(copy)));
    }

    @Test
    void whatOthersBeganOrWroteInIsNotOnesOwnToDelete() {
        authors.hana().get(page + "/delete").then().statusCode(403).body(containsString("一人では削除できません"));
        drafts.keep(id, HANA, 1, source + "# by another\n");
        authors.emma().post(page + "/delete").then().statusCode(403);
        drafts.forget(id, HANA);
        versions.save(id, 1, ScenarioPackage.ofText(source + "# by another\n"), "", HANA);
        authors.emma().post(page + "/delete").then().statusCode(403);
        assertEquals(1, rows("manuscript", "id = ?1"));
    }

    @Test
    void whatAnExerciseIsAboutToPlayStays() {
        schedule.create(
                "Autumn drill",
                ScenarioPackage.ofText(source),
                30,
                List.of(new Schedule.NewTeam("Lyon", Region.EU, 1), new Schedule.NewTeam("京都", Region.JP, 1)),
                EMMA,
                Approval.anyway("a test"));
        authors.emma().post(page + "/delete").then().statusCode(409).body(containsString("Autumn drill"));
        assertTrue(rows("manuscript", "id = ?1") > 0);
    }
}
