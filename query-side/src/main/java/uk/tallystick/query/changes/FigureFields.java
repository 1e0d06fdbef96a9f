package uk.tallystick.query.changes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.StringNode;

import uk.tallystick.events.Code;
import uk.tallystick.query.kpi.Figure;
import uk.tallystick.query.kpi.Said;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Figures as fields of their KPI, such as {@code figures[all/2024-25-Q3].value}. */
final class FigureFields {

    private static final Said NOTHING_SAID = new Said(null, null, null, null);

    private FigureFields() {}

    /** The name of a figure: with its supplier where it is not the only one. */
    static String name(Figure figure, boolean only) {
        var supplier = figure.supplier();
        return "figures["
                + figure.breakdown()
                + "/"
                + figure.period().code()
                + (only || supplier == null ? "" : "/" + supplier.code())
                + "]";
    }

    /** By the name of each, in states of which either may have several suppliers of one figure. */
    static Map<String, Figure> named(List<Figure> figures, List<Figure> others) {
        var suppliers =
                Stream.concat(figures.stream(), others.stream())
                        .collect(
                                groupingBy(
                                        figure -> name(figure, true),
                                        mapping(figure -> name(figure, false), toSet())));
        var named = new LinkedHashMap<String, Figure>();
        figures.forEach(figure ->
                named.put(
                        name(
                                figure,
                                Objects.requireNonNull(suppliers.get(name(figure, true))).size()
                                        == 1),
                        figure));
        return named;
    }

    /** What a figure says, field by field; nothing of none. */
    static Map<String, JsonNode> of(@Nullable Figure figure) {
        var fields = new LinkedHashMap<String, JsonNode>();
        if (figure == null) {
            return fields;
        }
        var said = figure.commentary() == null ? NOTHING_SAID : figure.commentary();
        number(fields, "value", figure.value());
        text(fields, "marker", figure.marker());
        text(fields, "suppression", figure.suppression());
        number(fields, "reportedChange", figure.reportedChange());
        number(fields, "numerator", figure.numerator());
        number(fields, "denominator", figure.denominator());
        number(
                fields,
                "sampleSize",
                figure.sampleSize() == null ? null : BigDecimal.valueOf(figure.sampleSize()));
        number(fields, "ciLower", figure.ciLower());
        number(fields, "ciUpper", figure.ciUpper());
        number(fields, "confidenceLevel", figure.confidenceLevel());
        text(fields, "coverage", figure.coverage());
        text(fields, "extractedOn", figure.extractedOn());
        text(fields, "sourceRef", figure.sourceRef());
        text(fields, "restatedOn", figure.restatedOn());
        text(fields, "comment", figure.comment());
        text(fields, "commentary.whatHappened", said.whatHappened());
        text(fields, "commentary.why", said.why());
        text(fields, "commentary.forceAction", said.forceAction());
        text(fields, "commentary.commissionerAction", said.commissionerAction());
        return fields;
    }

    private static void number(
            Map<String, JsonNode> fields, String name, @Nullable BigDecimal value) {
        if (value != null) {
            fields.put(name, DecimalNode.valueOf(value));
        }
    }

    private static void text(Map<String, JsonNode> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(
                    name,
                    StringNode.valueOf(
                            value instanceof Code code ? code.code() : value.toString()));
        }
    }
}
