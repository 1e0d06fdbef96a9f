package uk.tallystick.command.person;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uk.tallystick.command.refusal.Refusal.NotPossible;

import java.util.List;

/** Those who may change everybody's roles. Without one, nobody could ever again. */
@Component
class Administrators {

    private static final String ALL =
            "SELECT person FROM access.role WHERE role = 'administrator' AND body = '' ORDER BY"
                    + " person";

    private final JdbcTemplate jdbc;

    Administrators(@Qualifier("commandJdbc") JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean exist() {
        return !people(ALL).isEmpty();
    }

    /**
     * Refuses that somebody goes after whom there is none. All are held until this transaction has
     * ended: of the last two, one stays though both are told to go at once.
     */
    void checkNotTheLast(String person) {
        if (people(ALL + " FOR UPDATE").equals(List.of(person))) {
            throw new NotPossible(
                    "this is the last administrator of every body, and without one nobody could"
                            + " change a role again");
        }
    }

    private List<String> people(String sql) {
        return jdbc.query(sql, (row, _) -> row.getString(1));
    }
}
