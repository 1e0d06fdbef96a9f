package uk.tallystick.query.plan;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A pillar, theme, priority or whatever the plan calls it.
 *
 * @param kind the plan's own name for the level
 * @param parents codes within the plan, the primary one first
 * @param aliases other names it goes by
 */
public record PlanNode(
        String code,
        @Nullable String kind,
        @Nullable String title,
        List<String> parents,
        List<String> aliases) {}
