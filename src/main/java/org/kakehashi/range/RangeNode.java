package org.kakehashi.range;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kakehashi.site.TextColumn;
import org.kakehashi.site.language.Text;

/** The row of one node instance: what was asked for (generation) and what was last seen of it. */
@Entity
@Table(name = "range_node")
class RangeNode {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "team_id")
    private Long teamId;

    private String name;
    private String spec;
    private int seat;
    private int generation = 1;

    @Column(name = "image_id")
    private String imageId = "";

    @Enumerated(EnumType.STRING)
    private NodeState state = NodeState.WAITING;

    @Convert(converter = TextColumn.class)
    private Text cause = Text.none();

    @Column(name = "container_run")
    private String run = "";

    private String addresses = "";
    private Instant since;

    protected RangeNode() {}

    RangeNode(Long teamId, String name, String spec, int seat, Instant now) {
        this.teamId = teamId;
        this.name = name;
        this.spec = spec;
        this.seat = seat;
        this.since = now;
    }

    long teamId() {
        return teamId;
    }

    String name() {
        return name;
    }

    /** As the scenario names it. */
    String spec() {
        return spec;
    }

    /** 1-based, 0 for a node of the whole team. */
    int seat() {
        return seat;
    }

    int generation() {
        return generation;
    }

    /** The image that this generation is made from, so that building a newer one resets nobody; empty before. */
    String imageId() {
        return imageId;
    }

    NodeState state() {
        return state;
    }

    /** The run of the container for which it was ready, or empty. */
    String run() {
        return run;
    }

    /** Asks for it as new. */
    void reset(Instant now) {
        generation++;
        imageId = "";
        move(NodeState.WAITING, Text.same(""), "", now);
    }

    void pin(String image) {
        imageId = image;
    }

    void move(NodeState next, Text why, String readyRun, Instant now) {
        if (state != next) {
            since = now;
        }
        state = next;
        cause = TeamRange.shortened(why);
        run = readyRun;
    }

    void live(List<RangeView.Address> at) {
        addresses = at.stream()
                .map(address -> address.network() + "=" + address.address())
                .collect(Collectors.joining(","));
    }

    List<RangeView.Address> addresses() {
        List<RangeView.Address> list = new ArrayList<>();
        for (String pair : addresses.isEmpty() ? new String[0] : addresses.split(",")) {
            int sign = pair.indexOf('=');
            list.add(new RangeView.Address(pair.substring(0, sign), pair.substring(sign + 1)));
        }
        return list;
    }

    RangeView.NodeView view() {
        return new RangeView.NodeView(name, spec, seat, state, addresses(), cause, since);
    }
}
