package uk.tallystick.command.recording;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.events.Ids;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Whether a thing is on record at all. What is, stays so. */
@Component
public class Known implements HandlerInterceptor {

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

    /** A command about a body that nobody registered is about nothing. */
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().equals("GET")
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> path
                && path.get("body") instanceof String body
                && !isOnRecord(Ids.body(body))) {
            throw new NotFound("the body " + body);
        }
        return true;
    }
}
