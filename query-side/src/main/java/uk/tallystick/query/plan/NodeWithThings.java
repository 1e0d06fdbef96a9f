package uk.tallystick.query.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import uk.tallystick.query.asat.Versioned;

import java.util.List;

/**
 * A node of a plan and what hangs on it.
 *
 * @param above the nodes that it is part of, the primary one first
 * @param below the nodes that are part of it
 * @param more the kinds of things of which more hang on it than the first 500, which are named
 */
public record NodeWithThings(
        PlanItem plan,
        @JsonUnwrapped PlanNode node,
        List<PlanNode> above,
        List<PlanNode> below,
        List<Hanging> kpis,
        List<Hanging> actions,
        List<Hanging> scrutiny,
        List<Hanging> decisions,
        List<Hanging> recommendations,
        List<String> more)
        implements Versioned {

    @Override
    @JsonIgnore
    public long version() {
        return plan.version();
    }
}
