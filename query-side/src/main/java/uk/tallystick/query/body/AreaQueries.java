package uk.tallystick.query.body;

import org.springframework.stereotype.Component;

import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;

import java.time.LocalDate;
import java.util.List;

/** Reads the areas of a body. */
@Component
public class AreaQueries {

    /** The areas as they are drawn on the day, level by level. */
    public List<Area> list(View view, String slug) {
        return view.sql(
                        """
                        SELECT a.area, %s AS name, %s AS scheme_name, a.within, a.effective_from, %s
                        FROM (SELECT DISTINCT ON (area) * FROM body_area a WHERE slug = :slug AND %s
                              ORDER BY area, effective_from DESC, from_pos DESC) a
                        WHERE a.drawn ORDER BY a.scheme, a.area LIMIT :limit OFFSET :offset
                        """
                                .formatted(
                                        Words.text("a.name"),
                                        Words.text("a.scheme_label"),
                                        Provenance.columns("a"),
                                        View.standing("a")))
                .param("slug", slug)
                .query((row, _) ->
                        new Area(
                                row.getString("area"),
                                row.getString("name"),
                                row.getString("scheme_name"),
                                List.of((String[]) row.getArray("within").getArray()),
                                row.getObject("effective_from", LocalDate.class),
                                Provenance.of(row)))
                .list();
    }
}
