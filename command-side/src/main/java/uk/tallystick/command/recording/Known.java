package uk.tallystick.command.recording;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Ids;
import uk.tallystick.events.log.EventNames;
import uk.tallystick.events.visibility.Visibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Whether a thing is on record at all. What is, stays so. */
@Component
public class Known implements HandlerInterceptor {

    /** Longer than any code or id, and any character that one may have. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:~@-]{0,255}");

    private final JdbcTemplate jdbc;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Known(@Qualifier("commandJdbc") JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isOnRecord(String id) {
        if (known.contains(id)) {
            return true;
        }
        var found =
                !jdbc.queryForList(
                                "SELECT 1 FROM log.event WHERE aggregate_id = ? AND sequence = 0",
                                Integer.class,
                                id)
                        .isEmpty();
        if (found) {
            known.add(id);
        }
        return found;
    }

    /**
     * Refuses KPIs that nobody proposed.
     *
     * @param field of the request that names them
     */
    public void checkKpis(String body, String field, List<String> kpis) {
        for (var i = 0; i < kpis.size(); i++) {
            checkKpi(body, field + "[" + i + "]", kpis.get(i));
        }
    }

    /** Refuses a KPI that nobody proposed. */
    public void checkKpi(String body, String field, String kpi) {
        if (!isOnRecord(Ids.of("kpi", body, kpi))) {
            throw new Invalid(field, kpi + " is no KPI on record");
        }
    }

    public boolean isEvent(String receipt) {
        return !jdbc.queryForList(
                        "SELECT 1 FROM log.event WHERE event_id = ?", Integer.class, receipt)
                .isEmpty();
    }

    /** The receipt of the last event of a thing; null if it is not on record. */
    public @Nullable String lastEventOf(String id) {
        return jdbc
                .queryForList(
                        "SELECT event_id FROM log.event WHERE aggregate_id = ? ORDER BY sequence"
                                + " DESC LIMIT 1",
                        String.class,
                        id)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Whether such an event was ever recorded on a thing. */
    public boolean hasHappened(String id, Class<? extends Fact> event) {
        return !jdbc.queryForList(
                        "SELECT 1 FROM log.event WHERE aggregate_id = ? AND type = ? LIMIT 1",
                        Integer.class,
                        id,
                        EventNames.nameOf(event))
                .isEmpty();
    }

    /**
     * The name or title that a thing came into being with; a round's is its supplier. That of a
     * restricted thing is not told: whoever reads it has to do so where it is noted.
     *
     * @throws NotFound if it is not on record, or restricted
     */
    public String nameOf(String id) {
        var name =
                jdbc
                        .query(
                                """
                                SELECT coalesce(x.text, '') FROM log.event_json e LEFT JOIN log.exhibit x
                                ON x.digest = coalesce(e.payload #>> '{title,digest}', e.payload #>> '{name,digest}',
                                                       e.payload #>> '{topic,digest}',
                                                       e.payload #>> '{supplier,label,digest}', e.payload #>> '{forum,label,digest}')
                                WHERE e.aggregate_id = ? AND e.sequence = 0
                                """,
                                (row, _) -> row.getString(1),
                                id)
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound(id));
        if (isRestricted(id)) {
            throw new NotFound(id);
        }
        return name;
    }

    public boolean isRestricted(String id) {
        return jdbc.queryForList(
                        """
                        SELECT payload ->> 'visibility' FROM log.event_json
                        WHERE aggregate_id = ? ORDER BY sequence DESC LIMIT 1
                        """,
                        String.class,
                        Ids.visibility(id))
                .contains(Visibility.RESTRICTED.code());
    }

    /**
     * A command about a body that nobody registered is about nothing; one that is may be named by
     * its slug or its id.
     */
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isCommand(request, handler)
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> path
                && path.get("body") instanceof String body) {
            path.forEach(Known::checkName);
            var id = Ids.body(body);
            if (!isOnRecord(id)) {
                throw new NotFound("the body " + body);
            }
            var named = new HashMap<Object, Object>(path);
            named.put("body", Ids.codeOf(id));
            request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, named);
        }
        return true;
    }

    /** The other side's endpoints may be in the same program. */
    private static boolean isCommand(HttpServletRequest request, Object handler) {
        return !Set.of("GET", "HEAD").contains(request.getMethod())
                && handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("uk.tallystick.command.");
    }

    private static void checkName(Object variable, Object name) {
        if (!NAME.matcher(String.valueOf(name)).matches()) {
            throw new NotFound("the " + variable + " in the path");
        }
    }
}
