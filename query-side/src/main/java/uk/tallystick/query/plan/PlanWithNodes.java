package uk.tallystick.query.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import uk.tallystick.query.asat.Versioned;

import java.util.List;

/** A plan and what is in it, in the plan's order. */
public record PlanWithNodes(@JsonUnwrapped PlanItem plan, Term term, List<PlanNode> nodes)
        implements Versioned {

    @Override
    @JsonIgnore
    public long version() {
        return plan.version();
    }
}
