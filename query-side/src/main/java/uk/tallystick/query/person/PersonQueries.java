package uk.tallystick.query.person;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import uk.tallystick.query.person.PersonItem.HeldRole;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Reads the directory together with the roles. */
@Component
public class PersonQueries {

    private final JdbcClient jdbc;

    PersonQueries(@Qualifier("accessJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the answer: a person and one role of theirs, or none. */
    private record Line(
            String id, @Nullable String username, @Nullable String name, @Nullable HeldRole role) {}

    /** Everybody who was not erased. */
    public People all() {
        return people(
                jdbc.sql(
                        """
                        SELECT p.id, p.username, p.name, r.body, r.role, r.scope
                        FROM access.person p LEFT JOIN access.role r ON r.person = p.id
                        WHERE NOT p.erased ORDER BY p.username, p.id, r.body, r.role
                        """));
    }

    /** Who holds a role on a body, or on every body; with those roles. */
    public People of(String body) {
        return people(
                jdbc.sql(
                                """
                                SELECT p.id, p.username, p.name, r.body, r.role, r.scope
                                FROM access.person p JOIN access.role r ON r.person = p.id
                                WHERE r.body IN (:body, '') ORDER BY p.username, p.id, r.body, r.role
                                """)
                        .param("body", body));
    }

    private static People people(StatementSpec query) {
        var people = new LinkedHashMap<String, List<Line>>();
        query.query((row, _) -> line(row))
                .list()
                .forEach(line ->
                        people.computeIfAbsent(line.id(), _ -> new ArrayList<>()).add(line));
        return new People(people.values().stream().map(PersonQueries::person).toList());
    }

    private static PersonItem person(List<Line> lines) {
        var first = lines.getFirst();
        var roles = lines.stream().flatMap(line -> Stream.ofNullable(line.role())).toList();
        return new PersonItem(first.id(), first.username(), first.name(), roles);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("id"),
                row.getString("username"),
                row.getString("name"),
                row.getString("role") == null
                        ? null
                        : HeldRole.of(
                                row.getString("body"),
                                row.getString("role"),
                                List.of((String[]) row.getArray("scope").getArray())));
    }
}
