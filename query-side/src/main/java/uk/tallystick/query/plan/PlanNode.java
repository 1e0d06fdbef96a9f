package uk.tallystick.query.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pillar, theme, priority or whatever the plan calls it.
 *
 * @param kind the plan's own name for the level
 * @param parents codes within the plan, the primary one first
 * @param aliases other names it goes by
 */
public record PlanNode(
        String code, @Nullable String kind, @Nullable String title, List<String> parents, List<String> aliases) {}
