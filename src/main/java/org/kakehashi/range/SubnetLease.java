package org.kakehashi.range;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.kakehashi.range.plan.Subnet;

/** The subnet of one network of one team, until its range is gone. */
@Entity
@Table(name = "network_lease")
class SubnetLease {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "team_id")
    private Long teamId;

    private String network;
    private String subnet;

    protected SubnetLease() {}

    SubnetLease(Long teamId, String network, Subnet subnet) {
        this.teamId = teamId;
        this.network = network;
        this.subnet = subnet.toString();
    }

    long teamId() {
        return teamId;
    }

    String network() {
        return network;
    }

    Subnet subnet() {
        return Subnet.parse(subnet);
    }
}
