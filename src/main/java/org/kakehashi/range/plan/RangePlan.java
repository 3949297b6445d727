package org.kakehashi.range.plan;

import java.util.List;

/**
 * The steps from what is to what should be, as far as they can be seen now.
 *
 * @param first networks to make, before any lane
 * @param lanes independent of each other
 * @param last networks and storage to take away, after all lanes
 */
public record RangePlan(List<Step> first, List<Lane> lanes, List<Step> last) {
    /** The steps of one node, in order; one that fails ends its lane. */
    public record Lane(String node, List<Step> steps) {
        /** Whether it only freezes a node or lets it go on, so that it is as ready afterwards as before. */
        public boolean keepsReadiness() {
            return steps.stream().allMatch(step -> step instanceof Step.Freeze || step instanceof Step.Thaw);
        }
    }

    public boolean isEmpty() {
        return first.isEmpty() && lanes.isEmpty() && last.isEmpty();
    }

    /** Whether a range that was ready is so afterwards, without another look. */
    public boolean keepsReadiness() {
        return first.isEmpty() && last.isEmpty() && lanes.stream().allMatch(Lane::keepsReadiness);
    }

    /** One line for each step, with its cause. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        print(text, "-", first);
        lanes.forEach(lane -> print(text, lane.node(), lane.steps()));
        print(text, "-", last);
        return text.toString();
    }

    private static void print(StringBuilder text, String lane, List<Step> steps) {
        steps.forEach(step -> text.append(lane)
                .append(": ")
                .append(step.text())
                .append(" (")
                .append(step.cause())
                .append(")\n"));
    }
}
