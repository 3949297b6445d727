package org.kakehashi.range;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.kakehashi.range.engine.ProofLine;
import org.kakehashi.site.language.Text;

/** One probe of the newest isolation proof of a range. */
@Entity
@Table(name = "range_proof")
class RangeProof {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "team_id")
    private Long teamId;

    private String kind;

    @Column(name = "from_node")
    private String from;

    @Column(name = "target_en")
    private String targetEn;

    @Column(name = "target_ja")
    private String targetJa;

    private boolean passed;

    @Column(name = "observed_en")
    private String observedEn;

    @Column(name = "observed_ja")
    private String observedJa;

    protected RangeProof() {}

    RangeProof(Long teamId, ProofLine line) {
        this.teamId = teamId;
        this.kind = line.kind();
        this.from = line.from();
        this.targetEn = TeamRange.shortened(line.target().en());
        this.targetJa = TeamRange.shortened(line.target().ja());
        this.passed = line.passed();
        this.observedEn = TeamRange.shortened(line.observed().en());
        this.observedJa = TeamRange.shortened(line.observed().ja());
    }

    ProofLine line() {
        return new ProofLine(kind, from, new Text(targetEn, targetJa), passed, new Text(observedEn, observedJa));
    }
}
