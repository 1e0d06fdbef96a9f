package uk.tallystick.query.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Period;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;
import uk.tallystick.query.plan.PlanNode.Commitment;
import uk.tallystick.query.plan.PlanNode.Promised;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the nodes of a plan's version, each with what became of it by the day. */
@Component
class NodeQueries {

    List<PlanNode> of(View view, PlanItem plan) {
        return view.sql(
                        """
                        SELECT n.code, %s AS kind, %s AS title, n.parents, %s AS lead,
                               ARRAY(SELECT x.text FROM unnest(n.aliases) WITH ORDINALITY AS a (digest, place)
                                     JOIN exhibit x USING (digest) ORDER BY a.place) AS aliases,
                               n.money_amounts, n.money_qualifiers, n.money_periods,
                               ARRAY(SELECT coalesce(x.text, '') FROM unnest(n.money_funds) WITH ORDINALITY AS a (digest, place)
                                     LEFT JOIN exhibit x USING (digest) ORDER BY a.place) AS money_funds,
                               c.status, c.effective_from AS since, %s AS comment
                        FROM plan_node n
                        LEFT JOIN LATERAL (SELECT * FROM plan_commitment c WHERE c.plan = n.plan AND c.code = n.code AND %s
                                           ORDER BY c.effective_from DESC, c.from_pos DESC LIMIT 1) c ON true
                        WHERE n.plan = :id AND n.from_pos = :recorded ORDER BY n.place
                        """
                                .formatted(
                                        Words.text("n.kind"),
                                        Words.text("n.title"),
                                        Words.text("n.lead"),
                                        Words.text("c.comment"),
                                        View.standing("c")))
                .param("id", plan.id())
                .param("recorded", plan.provenance().recordedAtPosition())
                .query(NodeQueries::node)
                .list();
    }

    private static PlanNode node(ResultSet row, int number) throws SQLException {
        return new PlanNode(
                row.getString("code"),
                row.getString("kind"),
                row.getString("title"),
                list(row, "parents"),
                list(row, "aliases"),
                row.getString("lead"),
                money(row),
                commitment(row));
    }

    private static List<Promised> money(ResultSet row) throws SQLException {
        var amounts = list(row, "money_amounts");
        var qualifiers = list(row, "money_qualifiers");
        var periods = list(row, "money_periods");
        var funds = list(row, "money_funds");
        var money = new ArrayList<Promised>();
        for (var i = 0; i < amounts.size(); i++) {
            var period = said(periods.get(i));
            money.add(
                    new Promised(
                            new BigDecimal(amounts.get(i)),
                            said(qualifiers.get(i)),
                            period == null ? null : Period.of(period),
                            said(funds.get(i))));
        }
        return money;
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Commitment commitment(ResultSet row) throws SQLException {
        var status = row.getString("status");
        return status == null
                ? null
                : new Commitment(
                        status, row.getObject("since", LocalDate.class), row.getString("comment"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
