package org.kakehashi.range;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.kakehashi.range.engine.ProofLine;
import org.kakehashi.site.TextColumn;
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

    @Convert(converter = TextColumn.class)
    private Text target;

    private boolean passed;

    @Convert(converter = TextColumn.class)
    private Text observed;

    protected RangeProof() {}

    RangeProof(Long teamId, ProofLine line) {
        this.teamId = teamId;
        this.kind = line.kind();
        this.from = line.from();
        this.target = TeamRange.shortened(line.target());
        this.passed = line.passed();
        this.observed = TeamRange.shortened(line.observed());
    }

    ProofLine line() {
        return new ProofLine(kind, from, target, passed, observed);
    }
}
