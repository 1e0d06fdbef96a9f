package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Period;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the pages of a body are, all at the time that is looked at. What a template calls is
 * public: it sees nothing else.
 *
 * @param time a query that says it, empty for now
 */
record Links(String body, String time, Origins origins) {

    static String query(List<Map.Entry<String, String>> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.stream()
                        .map(parameter ->
                                encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%3A", ":");
    }

    /** The body's overview. */
    public String overview() {
        return path() + time;
    }

    /** A list of the body's: actions, decisions, scrutiny or plans. */
    public String list(String list) {
        return path() + "/" + list + time;
    }

    /** One thing of a list. */
    public String one(String list, String code) {
        return path() + "/" + list + "/" + segment(code) + time;
    }

    /** A part of one thing, such as a node of a plan. */
    public String part(String list, String code, String parts, String part) {
        return path() + "/" + list + "/" + segment(code) + "/" + parts + "/" + segment(part) + time;
    }

    /** What is said about another body. */
    public String other(String slug) {
        return "/bodies/" + segment(slug) + "/about" + time;
    }

    /** Any thing of any body, by its id; null where there is no page of it. */
    public @Nullable String of(String id) {
        var list = Subject.of(id).list();
        return list == null
                ? null
                : "/bodies/"
                        + segment(Ids.bodyOf(id))
                        + "/"
                        + list
                        + "/"
                        + segment(Ids.codeOf(id))
                        + time;
    }

    /** One thing as it was known at a position of the ledger. */
    public String oneKnownAt(String list, String code, long position) {
        return path() + "/" + list + "/" + segment(code) + "?knownAt=" + position;
    }

    public String overviewKnownAt(long position) {
        return path() + "?knownAt=" + position;
    }

    /** What changed of the body. */
    public String changes() {
        return path() + "/changes";
    }

    /** What changed of one thing. */
    public String changesOf(String id) {
        return changes() + query(List.of(Map.entry("id", id)));
    }

    /** What changed of one thing since the state at a position. */
    public String changesSince(String id, long position) {
        return changes()
                + query(List.of(Map.entry("id", id), Map.entry("from", Long.toString(position))));
    }

    public String history(String id) {
        return "/history/" + segment(id) + time;
    }

    public String historyOf(String kind, String code) {
        return history(kind + ":" + body + ":" + code);
    }

    /** The page of a thing; null where there is none. */
    public @Nullable String thing(String id) {
        var subject = Subject.of(id);
        return subject.list() == null ? null : one(subject.list(), subject.code());
    }

    /** What kind of thing it is, in words. */
    public String kind(String id) {
        return Subject.of(id).kind();
    }

    /** The form with which a file is put beside a thing. */
    public String fileForm(String id) {
        return form("exhibits/new") + query(List.of(Map.entry("about", id)));
    }

    /** A form with which something new is recorded of the body. */
    public String form(String form) {
        return origins.command(path() + "/" + form);
    }

    /** A form with which something is recorded of one thing. */
    public String form(String list, String code, String form) {
        return origins.command(path() + "/" + list + "/" + segment(code) + "/" + form);
    }

    /** A form with which something is said of one figure. */
    public String formOf(String kpi, String form, Period period, String breakdown) {
        return form("kpis", kpi, form)
                + query(
                        List.of(
                                Map.entry("period", period.code()),
                                Map.entry("breakdown", breakdown)));
    }

    /** The form with which something new is recorded in a list. */
    public String recordNew(String list) {
        return form("record/" + list);
    }

    /** The form that asks what happened to one thing. */
    public String record(String list, String code) {
        return form("record/" + list + "/" + segment(code));
    }

    /** The form of one step of it, with a part of it chosen already. */
    public String step(String list, String code, String step, String field, String value) {
        return record(list, code)
                + query(List.of(Map.entry("step", step), Map.entry(field, value)));
    }

    /** The whole story that a thing is part of. */
    public String concern(String kind, String code) {
        return path() + "/concerns/" + kind + "/" + segment(code) + time;
    }

    /** What happened to a thing, step by step. */
    public String replay(String id) {
        return "/replay/" + segment(id) + time;
    }

    /** One step of a thing. */
    public String replayAt(String id, long position) {
        return at("/replay/" + segment(id), position);
    }

    /** One step of the replay whose page has this path. */
    public String at(String path, long position) {
        return path + "?at=" + position + time.replaceFirst("^\\?", "&");
    }

    /** The same as data, at the time that a page's own permanent link says. */
    public String replayData(String id, String permalink) {
        return "/api/replay/" + segment(id) + queryOf(permalink);
    }

    /** The same of a concern. */
    public String concernData(String id, String permalink) {
        return chain(id) + "/replay" + queryOf(permalink);
    }

    private static String queryOf(String permalink) {
        return permalink.substring(permalink.indexOf('?'));
    }

    /** All steps of a thing as a file. */
    public String replayFile(String id) {
        return "/api/replay/" + segment(id) + "/export" + time;
    }

    /** All steps of a concern as a file. */
    public String concernFile(String id) {
        return chain(id) + "/export" + time;
    }

    private String chain(String id) {
        return "/api" + path() + "/chain/" + segment(id);
    }

    private String path() {
        return "/bodies/" + segment(body);
    }

    private static String segment(String text) {
        return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
    }
}
