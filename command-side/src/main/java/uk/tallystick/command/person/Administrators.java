package uk.tallystick.command.person;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uk.tallystick.access.LocalSignIn;
import uk.tallystick.command.refusal.Refusal.NotPossible;

import java.util.List;

/** Those who may change everybody's roles. Without one, nobody could ever again. */
@Component
class Administrators {

    private static final String ALL =
            "SELECT person FROM access.role WHERE role = 'administrator' AND body = '' ORDER BY"
                    + " person";

    private final JdbcTemplate jdbc;
    private final LocalSignIn local;

    Administrators(@Qualifier("commandJdbc") JdbcTemplate jdbc, LocalSignIn local) {
        this.jdbc = jdbc;
        this.local = local;
    }

    /** Whether one of them can sign in, as people sign in here. */
    boolean canSignIn() {
        var account = "SELECT person FROM access.account WHERE ?";
        var ways = account + " UNION SELECT person FROM access.identity";
        return !jdbc.queryForList(
                        "SELECT person FROM access.role WHERE role = 'administrator' AND body = ''"
                                + " INTERSECT ("
                                + ways
                                + ")",
                        String.class,
                        local.on())
                .isEmpty();
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
