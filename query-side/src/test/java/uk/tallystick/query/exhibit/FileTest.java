package uk.tallystick.query.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import uk.tallystick.database.TestDatabase;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Lead;
import uk.tallystick.events.decision.Classification;
import uk.tallystick.events.decision.DecisionEvent.DecisionProposed;
import uk.tallystick.events.exhibit.ExhibitEvent.ExhibitFiled;
import uk.tallystick.events.exhibit.FileKind;
import uk.tallystick.events.meeting.MeetingEvent.MeetingScheduled;
import uk.tallystick.events.meeting.MeetingKind;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.visibility.Visibility;
import uk.tallystick.events.visibility.VisibilityEvent.VisibilitySet;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestLog.Commit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who sees a thing sees the files about it, and nothing runs of them. */
class FileTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final byte[] TEXT = "Nine were trained".getBytes(StandardCharsets.UTF_8);

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static String action(String body) {
        var id = Ids.of("action", body, "A1");
        SIDE.log.append(
                new ActionAdded(
                        id,
                        SIDE.log.words(id, "Train people"),
                        ActionStatus.AGREED,
                        Lead.FORCE,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        MAY,
                        null));
        return id;
    }

    private static Commit file(String about, String code, @Nullable String name) {
        return file(about, code, name, TEXT);
    }

    private static Commit file(String about, String code, @Nullable String name, byte[] content) {
        var id = Ids.of("exhibit", Ids.bodyOf(about), code);
        return SIDE.log.append(
                new ExhibitFiled(
                        id,
                        about,
                        FileKind.EVIDENCE,
                        SIDE.log.words(id, "Register of trainees"),
                        name == null ? null : SIDE.log.words(id, name),
                        SIDE.log.file(id, "text/plain", content),
                        MAY,
                        null));
    }

    private static Commit show(String id, Visibility visibility) {
        return SIDE.log.append(
                new VisibilitySet(
                        Ids.visibility(id),
                        id,
                        visibility,
                        visibility == Visibility.RESTRICTED
                                ? new Labelled("s40", SIDE.log.words(id, "Section 40"))
                                : null,
                        null,
                        null,
                        null,
                        MAY,
                        null));
    }

    @Test
    void a_file_is_listed_with_its_thing_and_sent_as_an_attachment_that_runs_nothing() {
        SIDE.log.body("files");
        var about = action("files");
        var filed = file(about, "f1", "Liste \"A\" für Mai.txt");
        var path = "/api/bodies/files/exhibits";

        var listed = SIDE.get(path + "?about=" + about, filed).json().path("items");
        assertThat(listed.size()).isEqualTo(1);
        var item = listed.path(0);
        assertThat(item.path("title").asString()).isEqualTo("Register of trainees");
        assertThat(item.path("mediaType").asString()).isEqualTo("text/plain");
        assertThat(item.path("length").asLong()).isEqualTo(TEXT.length);
        assertThat(item.path("kind").asString()).isEqualTo("evidence");
        assertThat(SIDE.get(path + "?about=kpi:files:K1").json().path("items").isEmpty()).isTrue();
        assertThat(SIDE.get(path + "/f1").status()).isEqualTo(200);
        assertThat(SIDE.get(path + "/f2").status()).isEqualTo(404);
        assertThat(
                        SIDE.get("/api/bodies/files/actions/A1")
                                .json()
                                .path("evidence")
                                .path(0)
                                .path("code")
                                .asString())
                .isEqualTo("f1");

        var content = SIDE.get(item.path("content").asString());
        assertThat(content.http().body()).isEqualTo("Nine were trained");
        assertThat(content.header("Content-Type")).isEqualTo("text/plain");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.http().headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(content.header("Cache-Control")).contains("no-store");
        assertThat(content.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Liste%20%22A%22%20f%C3%BCr%20Mai.txt");
    }

    @Test
    void a_file_is_seen_by_whoever_sees_what_it_is_about_and_nobody_else() {
        SIDE.log.body("seen");
        var about = action("seen");
        var filed = file(about, "f1", null);
        var path = "/api/bodies/seen/exhibits/f1";
        SIDE.get(path, filed);
        for (var end : List.of("", "/content")) {
            assertThat(SIDE.getBy(null, path + end).status()).isEqualTo(404);
        }
        assertThat(SIDE.getBy(null, "/api/history/exhibit:seen:f1").status()).isEqualTo(404);

        SIDE.get(path, show(about, Visibility.PUBLIC));
        for (var end : List.of("", "/content")) {
            assertThat(SIDE.getBy(null, path + end).status()).isEqualTo(200);
        }
        assertThat(SIDE.getBy(null, "/api/history/exhibit:seen:f1").status()).isEqualTo(200);
    }

    @Test
    void a_file_about_what_is_restricted_is_for_auditors_and_its_reading_is_noted()
            throws SQLException {
        SIDE.log.body("locked");
        var about = action("locked");
        file(about, "f1", null);
        var path = "/api/bodies/locked/exhibits/f1/content";
        SIDE.get(path, show(about, Visibility.RESTRICTED));
        var start = reads();

        assertThat(SIDE.getBy(SIDE.tokenOf("locked", Role.SECRETARY), path).status())
                .isEqualTo(404);
        assertThat(SIDE.getBy(null, path).status()).isEqualTo(404);
        assertThat(reads()).isEqualTo(start);
        assertThat(SIDE.getBy(SIDE.tokenOf("locked", Role.AUDITOR), path).status()).isEqualTo(200);
        assertThat(reads()).isEqualTo(start + 1);
    }

    private static long reads() throws SQLException {
        try (var connection = TestDatabase.as(SIDE.database.query(), SIDE.database);
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT count(*) FROM access.restricted_read")) {
            found.next();
            return found.getLong(1);
        }
    }

    @Test
    void a_file_about_a_decision_is_for_whoever_is_told_why_it_was_taken() {
        SIDE.log.body("grounds");
        var about = Ids.of("decision", "grounds", "D1");
        SIDE.log.append(
                new DecisionProposed(
                        about,
                        null,
                        null,
                        Classification.PART_EXEMPT,
                        null,
                        null,
                        List.of(),
                        null,
                        MAY,
                        null));
        var filed = file(about, "f1", null);
        var path = "/api/bodies/grounds/exhibits/f1";
        SIDE.get(path, filed);

        assertThat(SIDE.getBy(null, "/api/bodies/grounds/decisions/D1").status()).isEqualTo(200);
        assertThat(SIDE.getBy(null, path).status()).isEqualTo(404);
        assertThat(SIDE.getBy(null, path + "/content").status()).isEqualTo(404);
        assertThat(SIDE.getBy(null, "/api/history/exhibit:grounds:f1").status()).isEqualTo(404);
        assertThat(SIDE.getBy(SIDE.tokenOf("grounds", Role.SECRETARY), path).status())
                .isEqualTo(200);
    }

    @Test
    void a_file_beside_a_meeting_is_internal_even_if_the_meeting_is_public() {
        SIDE.log.body("papers");
        var about = Ids.of("meeting", "papers", "M1");
        var forum = new Labelled("panel", SIDE.log.words(about, "Panel"));
        SIDE.log.append(
                new MeetingScheduled(
                        about,
                        MeetingKind.PANEL,
                        forum,
                        MAY,
                        null,
                        null,
                        List.of(),
                        null,
                        MAY,
                        null));
        file(about, "f1", null);
        var path = "/api/bodies/papers/exhibits/f1";
        SIDE.get(path, show(about, Visibility.PUBLIC));

        assertThat(SIDE.getBy(null, "/api/bodies/papers/meetings/M1").status()).isEqualTo(200);
        for (var end : List.of("", "/content")) {
            assertThat(SIDE.getBy(null, path + end).status()).isEqualTo(404);
        }
        assertThat(SIDE.getBy(null, "/api/history/exhibit:papers:f1").status()).isEqualTo(404);
        assertThat(SIDE.getBy(SIDE.tokenOf("papers", Role.SECRETARY), path).status())
                .isEqualTo(200);

        SIDE.get(path, show(Ids.of("exhibit", "papers", "f1"), Visibility.PUBLIC));

        assertThat(SIDE.getBy(null, path + "/content").status()).isEqualTo(200);
    }

    @Test
    void a_file_is_sent_whole_though_it_is_read_in_slices() {
        SIDE.log.body("large");
        var large = "0123456789".repeat(Slices.SLICE / 4);
        var filed = file(action("large"), "f1", null, large.getBytes(StandardCharsets.US_ASCII));
        SIDE.get("/api/bodies/large/exhibits/f1", filed);

        var content = SIDE.get("/api/bodies/large/exhibits/f1/content");
        assertThat(content.header("Content-Length")).isEqualTo(String.valueOf(large.length()));
        assertThat(content.http().body()).isEqualTo(large);
    }

    @Test
    void no_more_than_a_slice_of_a_file_is_in_memory() throws IOException {
        var asked = new ArrayList<Integer>();
        var length = 25 * 1024 * 1024 + 1;
        try (var content =
                new Slices(
                        length,
                        (_, size) -> {
                            asked.add(size);
                            return new byte[size];
                        })) {
            assertThat(asked).hasSizeLessThan(2);
            assertThat(content.transferTo(OutputStream.nullOutputStream())).isEqualTo(length);
        }
        assertThat(asked).hasSize(101).allMatch(size -> size <= Slices.SLICE);
    }
}
