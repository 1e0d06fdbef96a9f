package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * One of two states that a page shows. What a template calls is public.
 *
 * @param name what ids within it begin with
 * @param template of what it shows
 * @param label what tells it from the other, beside the days
 * @param alone the address of the page that shows it alone
 * @param content what its template knows by these names
 */
record Side(
        String name,
        String template,
        @Nullable String label,
        String alone,
        Map<String, Object> content) {

    /** What the template knows by a name; null if it knows nothing by it. */
    public @Nullable Object of(String variable) {
        return content.get(variable);
    }
}
