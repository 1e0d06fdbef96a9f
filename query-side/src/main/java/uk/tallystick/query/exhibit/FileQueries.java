package uk.tallystick.query.exhibit;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads files. */
@Component
public class FileQueries {

    private final JdbcClient jdbc;

    FileQueries(@Qualifier("queryJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All files about a thing, in the order in which they were put there. */
    public List<FileItem> about(View view, String thing) {
        return select(view, "f.about = :about", "")
                .param("about", thing)
                .query(FileQueries::item)
                .list();
    }

    /**
     * The files of a body.
     *
     * @param about the id of the thing that they are about; null for any
     */
    List<FileItem> list(View view, String body, @Nullable String about) {
        return select(
                        view,
                        "f.body = :body AND (CAST(:about AS text) IS NULL OR f.about = :about)",
                        " LIMIT :limit OFFSET :offset")
                .param("body", body)
                .param("about", about, Types.VARCHAR)
                .query(FileQueries::item)
                .list();
    }

    public Optional<FileItem> one(View view, String id) {
        return select(view, "f.id = :id", "").param("id", id).query(FileQueries::item).optional();
    }

    /** A part of the file that a fingerprint names. */
    byte[] content(String fingerprint, long from, int length) {
        return jdbc.sql(
                        "SELECT substring(content FROM :start FOR :length) FROM exhibit"
                                + " WHERE digest = :digest AND content IS NOT NULL")
                .param("start", (int) from + 1)
                .param("length", length)
                .param("digest", fingerprint)
                .query(byte[].class)
                .single();
    }

    private static StatementSpec select(View view, String which, String page) {
        return view.sql(
                """
                SELECT f.id, f.body, f.about, f.kind, %s AS title, %s AS file_name, f.media_type, f.length, f.content,
                       EXISTS (SELECT FROM exhibit x WHERE x.digest = f.content AND x.content IS NOT NULL) AS there,
                       f.effective_from, %s AS version, %s
                FROM exhibit_file f WHERE %s AND %s ORDER BY f.from_pos%s
                """
                        .formatted(
                                Words.text("f.title"),
                                Words.text("f.file_name"),
                                View.version("f.id"),
                                Provenance.columns("f"),
                                View.standing("f"),
                                which,
                                page));
    }

    private static FileItem item(ResultSet row, int number) throws SQLException {
        var code = Ids.codeOf(row.getString("id"));
        return new FileItem(
                row.getString("id"),
                code,
                row.getString("about"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("length"),
                row.getString("content"),
                row.getBoolean("there")
                        ? "/api/bodies/" + row.getString("body") + "/exhibits/" + code + "/content"
                        : null,
                row.getObject("effective_from", LocalDate.class),
                row.getLong("version"),
                Provenance.of(row));
    }
}
