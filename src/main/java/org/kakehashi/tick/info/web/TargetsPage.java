package org.kakehashi.tick.info.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.scenario.Node;
import org.kakehashi.site.web.PublicAddress;
import org.kakehashi.tick.info.AttackInfos;
import org.kakehashi.tick.submission.Submitter;
import org.kakehashi.tick.submission.Submitters;

/** The page on which trainees see whom they may attack, where, and where flags are that still count. */
@Path("/play/targets")
@RolesAllowed(Role.Id.TRAINEE)
public class TargetsPage {
    private static final String RELAY = "submission";

    @CheckedTemplate(basePath = "flags")
    static class Templates {
        static native TemplateInstance targets(TargetsModel model);

        static native TemplateInstance targets$live(TargetsModel model);
    }

    @Inject
    AttackInfos infos;

    @Inject
    CurrentVisitor visitor;

    @Inject
    Submitters submitters;

    @Inject
    Exercises exercises;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    PublicAddress address;

    @GET
    @Transactional
    @RunOnVirtualThread
    public TemplateInstance page() {
        return Templates.targets(model());
    }

    /** The part that changes. */
    @GET
    @Path("live")
    @Transactional
    @RunOnVirtualThread
    public TemplateInstance live() {
        return Templates.targets$live(model());
    }

    private TargetsModel model() {
        Submitter who = submitters.of(visitor.participantId());
        Exercise exercise = exercises.get(who.exerciseId());
        return new TargetsModel(
                infos.of(who.exerciseId()),
                who.teamId(),
                exercise.state() == ExerciseState.PAUSED,
                address.base(),
                relay(exercise));
    }

    private Optional<String> relay(Exercise exercise) {
        return scenarios.of(exercise).nodes().stream()
                .filter(node -> node.per() == Node.Per.EXERCISE && node.image().equals(RELAY))
                .map(Node::name)
                .findFirst();
    }
}
