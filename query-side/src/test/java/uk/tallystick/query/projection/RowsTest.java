package uk.tallystick.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Stated;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionStatus;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ParameterizedClass
@EnumSource
class RowsTest {

    enum Way {
        STATEMENTS,
        COPY
    }

    @Parameter Way way = Way.COPY;

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    private final Database database = TestDatabase.prepared();
    private final SingleConnectionDataSource source =
            new SingleConnectionDataSource(
                    database.url() + "?options=-c%20search_path=query",
                    database.query().user(),
                    database.query().password(),
                    true);
    private final JdbcTemplate jdbc = new JdbcTemplate(source);
    private final Rows rows = new Rows();

    @BeforeEach
    void prepare() {
        CountingProjection.execute(
                database,
                """
                CREATE TABLE query.thing (id text, value numeric, status text, from_pos bigint, to_pos bigint,
                    effective_from date, stated_on date, to_stated_on date, stated_source text,
                    PRIMARY KEY (id, from_pos))\
                """);
        CountingProjection.execute(
                database, "GRANT ALL ON query.thing TO " + database.query().user());
    }

    private static Recorded event(long position, @Nullable Stated stated) {
        var fact =
                new ActionStatusChanged("action:b:1", ActionStatus.AGREED, null, null, DAY, stated);
        return new Recorded(position, Instant.EPOCH, "r" + position, position, "local", null, fact);
    }

    private void send() {
        rows.sendTo(
                switch (way) {
                    case STATEMENTS -> new Statements(jdbc);
                    case COPY -> new Bulk(DataSourceUtils.getConnection(source));
                });
    }

    private List<@Nullable String> things() {
        send();
        return jdbc.queryForList(
                """
                SELECT concat_ws(' ', id, value, status, from_pos, coalesce(to_pos::text, '-'), effective_from,
                    coalesce(stated_on::text, '-'), coalesce(to_stated_on::text, '-'), coalesce(stated_source, '-'))
                FROM thing ORDER BY id, from_pos\
                """,
                String.class);
    }

    private void insert(String value, Recorded event) {
        rows.insert(
                "thing",
                Map.of(
                        "id",
                        "a",
                        "value",
                        new BigDecimal(value),
                        "status",
                        ActionStatus.IN_PROGRESS),
                event);
    }

    @Test
    void a_row_is_known_from_its_event_on_and_says_where_it_was_stated() {
        insert(
                "52.0",
                event(
                        1,
                        new Stated(
                                DAY.minusDays(1), new Exhibit("digest", 1, "text/plain"), null)));

        assertThat(things())
                .containsExactly("a 52.0 inProgress 1 - 2026-05-01 2026-04-30 - digest");
    }

    @Test
    void closing_ends_the_rows_of_a_key_and_no_other() {
        insert("1", event(1, null));
        rows.insert("thing", Map.of("id", "b"), event(2, null));
        rows.close(
                "thing",
                Map.of("id", "a"),
                event(3, new Stated(DAY, new Exhibit("d", 1, "text/plain"), null)));
        insert("2", event(3, null));
        rows.close("thing", Map.of("id", "a"), event(4, null));

        assertThat(things())
                .containsExactly(
                        "a 1 inProgress 1 3 2026-05-01 - 2026-05-01 -",
                        "a 2 inProgress 3 4 2026-05-01 - - -",
                        "b 2 - 2026-05-01 - - -");
    }

    @Test
    void two_changes_at_one_position_replace_in_place() {
        insert("1", event(1, null));
        insert("2", event(1, null));
        assertThat(things()).containsExactly("a 2 inProgress 1 - 2026-05-01 - - -");

        insert("3", event(2, null));
        rows.close("thing", Map.of("id", "a"), event(2, null));
        assertThat(things()).containsExactly("a 2 inProgress 1 2 2026-05-01 - - -");
    }

    @Test
    void what_is_sent_in_several_batches_is_the_same() {
        insert("1", event(1, null));
        send();
        rows.close("thing", Map.of("id", "a"), event(2, null));
        insert("2", event(2, null));
        rows.close("thing", Map.of("id", "a"), event(3, null));
        insert("3", event(3, null));
        send();

        assertThat(things())
                .containsExactly(
                        "a 1 inProgress 1 2 2026-05-01 - - -",
                        "a 2 inProgress 2 3 2026-05-01 - - -",
                        "a 3 inProgress 3 - 2026-05-01 - - -");
    }

    @Test
    void an_ending_by_other_columns_ends_what_earlier_ones_left() {
        insert("1", event(1, null));
        rows.insert("thing", Map.of("id", "b", "status", ActionStatus.AGREED), event(1, null));
        send();
        rows.close("thing", Map.of("id", "a"), event(2, null));
        rows.close("thing", Map.of("status", ActionStatus.IN_PROGRESS), event(3, null));
        rows.close("thing", Map.of("status", ActionStatus.AGREED), event(4, null));

        assertThat(things())
                .containsExactly(
                        "a 1 inProgress 1 2 2026-05-01 - - -", "b agreed 1 4 2026-05-01 - - -");
    }

    @Test
    void a_statement_finds_what_was_written_before_it() {
        insert("1", event(1, null));
        rows.write("UPDATE thing SET value = value + ? WHERE id = 'a'", 1);
        rows.write("UPDATE thing SET value = value + ? WHERE id = 'a'", 2);
        rows.close("thing", Map.of("id", "a"), event(2, null));

        assertThat(things()).containsExactly("a 4 inProgress 1 2 2026-05-01 - - -");
    }

    @Test
    void words_come_back_as_they_went() {
        var odd = "a\tb\\N\n\"c\" {d,e} \r\\.";
        rows.insert("thing", Map.of("id", odd, "status", "\\N"), event(1, null));
        send();

        assertThat(jdbc.queryForMap("SELECT id, status FROM thing"))
                .isEqualTo(Map.of("id", odd, "status", "\\N"));
    }

    @Test
    void lists_of_words_come_back_as_they_went() {
        CountingProjection.execute(database, "ALTER TABLE query.thing ADD list text[]");
        var odd = new String[] {"a,b", "{}", "", "\"c\\", "NULL", null, "d\te"};
        rows.insert("thing", Map.of("id", "a", "list", odd), event(1, null));
        send();

        assertThat(
                        jdbc.query(
                                "SELECT list FROM thing",
                                (row, _) -> Arrays.toString((Object[]) row.getArray(1).getArray())))
                .containsExactly(Arrays.toString(odd));
    }

    @Test
    void a_row_may_be_about_another_day_than_its_event() {
        rows.insert("thing", Map.of("id", "a", "effective_from", DAY.plusDays(1)), event(1, null));

        assertThat(things()).containsExactly("a 1 - 2026-05-02 - - -");
    }

    @Test
    void what_a_second_row_says_to_be_null_is_null() {
        insert("1", event(1, null));
        var nothing = new HashMap<String, @Nullable Object>();
        nothing.put("id", "a");
        nothing.put("status", null);
        rows.insert("thing", nothing, event(1, null));

        assertThat(things()).containsExactly("a 1 1 - 2026-05-01 - - -");
    }

    @Test
    void an_ending_of_no_key_ends_nothing() {
        rows.insert("thing", Map.of("id", "a"), event(1, null));
        rows.close("thing", Collections.singletonMap("status", null), event(2, null));

        assertThat(things()).containsExactly("a 1 - 2026-05-01 - - -");
    }

    @Test
    void numbers_that_are_the_same_are_one_key() {
        insert("52.50", event(1, null));
        insert("7", event(2, null));
        rows.close("thing", Map.of("value", new BigDecimal("52.5")), event(3, null));
        rows.close("thing", Map.of("value", 7), event(4, null));

        assertThat(things())
                .containsExactly(
                        "a 52.50 inProgress 1 3 2026-05-01 - - -",
                        "a 7 inProgress 2 4 2026-05-01 - - -");
    }
}
