package uk.tallystick.access;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who people are. Nothing of it is on the log. */
@Component
public class Directory {

    /**
     * A person.
     *
     * @param username null once erased
     * @param name null once erased, and for people who came without one
     */
    public record Entry(String id, @Nullable String username, @Nullable String name) {}

    private final JdbcClient jdbc;

    Directory(@Qualifier("accessJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One person.
     *
     * @param idOrUsername {@code person:<uuid>}, the uuid alone, or the username in any case
     */
    public Optional<Entry> find(String idOrUsername) {
        return jdbc.sql(
                        """
                        SELECT id, username, name FROM access.person
                        WHERE id IN (:key, 'person:' || :key) OR username = :username
                        """)
                .param("key", idOrUsername)
                .param("username", idOrUsername.toLowerCase(Locale.ROOT))
                .query(Entry.class)
                .optional();
    }

    /** The people with these ids, by id; whoever is not in the directory is missing. */
    public Map<String, Entry> of(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("SELECT id, username, name FROM access.person WHERE id IN (:ids)")
                        .param("ids", List.copyOf(ids))
                        .query(Entry.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Entry::id, entry -> entry));
    }
}
