package uk.tallystick.query.replay;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/**
 * One step of a replay: the thing it happened to, before and after.
 *
 * @param step its number, counting from 1 those that the asker sees
 * @param steps how many there are
 * @param first the position of the first step
 * @param previous the position of the step before; null at the first
 * @param next the position of the step after; null at the last
 * @param last the position of the last step
 * @param happened what it is
 * @param before the whole thing as the step found it, field by field
 * @param after the whole thing as the step left it
 * @param changed the fields that are not the same
 * @param beside the other things of the concern
 * @param whole whether nothing of the concern was left out
 */
public record Frame(
        int step,
        int steps,
        long first,
        @Nullable Long previous,
        @Nullable Long next,
        long last,
        @JsonUnwrapped Step happened,
        Map<String, JsonNode> before,
        Map<String, JsonNode> after,
        List<String> changed,
        List<Beside> beside,
        boolean whole) {}
