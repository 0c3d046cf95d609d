package app.carnet.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody said a first step is done. Written once, never changed. */
@Entity
@Table(name = "first_step_done")
public class FirstStepDone {

    @Id
    @Enumerated(EnumType.STRING)
    private FirstStep step;
    @Column(name = "done_at", updatable = false)
    private Instant doneAt;
    @Column(name = "done_by", updatable = false)
    private String doneBy;

    protected FirstStepDone() {
    }

    FirstStepDone(FirstStep step, Instant doneAt, String doneBy) {
        this.step = step;
        this.doneAt = doneAt;
        this.doneBy = doneBy;
    }
}
