package org.kakehashi.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.scenario.parameter.Parameter;
import org.kakehashi.site.language.Text;

/**
 * The immutable content of one scenario folder.
 *
 * @param briefing what trainees read before they start; both languages empty if the author wrote none
 * @param minutes play time that the exercise clock counts, in minutes
 * @param audience layers of an organisation that it is written for, for example {@code technical}
 * @param tags free lists by kind: requirement ids, ECSF roles, ATT&amp;CK technique ids
 * @param objectives what is learned, in the order written
 * @param organisations the actors of the story
 * @param parameters per-team values by name, in the order written
 */
public record Scenario(
        String id,
        String version,
        Text title,
        Text summary,
        Text briefing,
        Kind kind,
        int minutes,
        List<String> audience,
        Map<String, List<String>> tags,
        String licence,
        List<Objective> objectives,
        List<Organisation> organisations,
        TeamPlan teams,
        Map<String, Parameter> parameters,
        List<Network> networks,
        List<Node> nodes,
        List<Task> tasks,
        AttackDefencePlan attackDefence,
        ScoringPlan scoring,
        List<RehearsalStep> rehearsal) {

    public enum Kind {
        LAB,
        LIVE_FIRE,
        ATTACK_DEFENCE,
        TABLETOP,
        MIXED
    }

    /** What is learned; tasks refer to it by its id. */
    public record Objective(String id, Text text) {}

    public Optional<Node> node(String name) {
        return nodes.stream().filter(node -> node.name().equals(name)).findFirst();
    }

    public Optional<Network> network(String name) {
        return networks.stream().filter(network -> network.name().equals(name)).findFirst();
    }

    public Optional<Task> task(String id) {
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    /** Where a task stands in the author's order, 1 for the first; 0 if there is none of this id. */
    public int numberOf(String task) {
        for (int index = 0; index < tasks.size(); index++) {
            if (tasks.get(index).id().equals(task)) {
                return index + 1;
            }
        }
        return 0;
    }

    /** How many addresses of a team's network its nodes take if so many people are in the team. */
    public int addressesFor(Network network, int people) {
        return joining(network, Node.Per.TEAM) + joining(network, Node.Per.PARTICIPANT) * people;
    }

    /** How many people of a team a team's network has room for; as many as anybody asks for if none of their nodes joins it. */
    public int peopleThatFit(Network network) {
        int left = network.room() - joining(network, Node.Per.TEAM);
        int each = joining(network, Node.Per.PARTICIPANT);
        return left < 0 ? -1 : each == 0 ? Integer.MAX_VALUE : left / each;
    }

    /** How teams are put together, with no more people than its networks have room for. */
    public TeamPlan fittingTeams() {
        return teams.atMost(networks.stream()
                .filter(network -> network.per() == Network.Per.TEAM)
                .mapToInt(this::peopleThatFit)
                .min()
                .orElse(Integer.MAX_VALUE));
    }

    private int joining(Network network, Node.Per per) {
        return (int) nodes.stream()
                .filter(node -> node.per() == per && node.networks().contains(network.name()))
                .count();
    }
}
