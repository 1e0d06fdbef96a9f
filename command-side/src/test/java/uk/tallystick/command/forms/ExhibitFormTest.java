package uk.tallystick.command.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.tallystick.access.TestPeople;
import uk.tallystick.command.recording.RequestBody;
import uk.tallystick.events.person.Role;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** A file is put beside a thing with a form; what is wrong with it is said at its field. */
class ExhibitFormTest extends FormTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final byte[] WORDS =
            "Minutes as agreed on 1 May\n".getBytes(StandardCharsets.UTF_8);

    private String secretary = "";

    @BeforeEach
    void aBodyWithAnAction() {
        register(body);
        post(
                "/api/bodies/" + body + "/actions",
                "{\"code\": \"A1\", \"title\": \"Review\", \"lead\": \"force\"}");
        secretary = TestPeople.somebody(database, body, Set.of(Role.SECRETARY));
    }

    private String form() {
        return "/bodies/" + body + "/exhibits/new?about=action:" + body + ":A1";
    }

    private long filed() {
        return count("log.event WHERE aggregate_id LIKE ?", "exhibit:" + body + ":%");
    }

    @Test
    void theFormIsForThoseWhoRecord() throws Exception {
        assertThat(get(secretary, form()).body())
                .contains("enctype=\"multipart/form-data\"", "name=\"file\"", "Review");
        var auditor = TestPeople.somebody(database, body, Set.of(Role.AUDITOR));
        assertThat(get(auditor, form()).statusCode()).isEqualTo(403);
        assertThat(get("", form()).statusCode()).isNotEqualTo(200);
        assertThat(send(auditor, "A list", WORDS).statusCode()).isEqualTo(403);
        assertThat(filed()).isZero();
    }

    @Test
    void whoPutsAFileThereIsShownTheThing() throws Exception {
        var sent = send(secretary, "Minutes", WORDS);

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        assertThat(location(sent)).contains("/bodies/" + body + "/actions/A1?seen=");
        assertThat(filed()).isEqualTo(1);
    }

    @Test
    void aFileOfAKindThatIsNotTakenIsRefusedAtItsField() throws Exception {
        var program = new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0};

        refusedAtTheFile(send(secretary, "A program", program), "value=\"A program\"");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAtItsField() throws Exception {
        var large = Arrays.copyOf(WORDS, RequestBody.LARGEST_EXHIBIT + 1);
        Arrays.fill(large, WORDS.length, large.length, (byte) 'a');

        refusedAtTheFile(send(secretary, "Many words", large), "at most 25 MB");
    }

    @Test
    void noFileIsSaidAtItsFieldAndATitleIsAskedFor() throws Exception {
        refusedAtTheFile(send(secretary, "Nothing", new byte[0]), "choose a file");
        var untitled = send(secretary, "", WORDS);
        assertThat(untitled.statusCode()).isEqualTo(422);
        assertThat(untitled.body()).contains("href=\"#title\"");
        assertThat(filed()).isZero();
    }

    private void refusedAtTheFile(HttpResponse<String> sent, String said) {
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("href=\"#file\"", "id=\"file-error\"", said);
        assertThat(filed()).isZero();
    }

    private HttpResponse<String> send(String token, String title, byte[] file) throws Exception {
        var sent = new ByteArrayOutputStream();
        for (var field : new String[][] {{"key", "k"}, {"title", title}, {"kind", "minutes"}}) {
            sent.writeBytes(part("\"" + field[0] + "\"\r\n\r\n" + field[1] + "\r\n"));
        }
        sent.writeBytes(part("\"file\"; filename=\"minutes.txt\"\r\n\r\n"));
        sent.writeBytes(file);
        sent.writeBytes("\r\n--e--\r\n".getBytes(StandardCharsets.UTF_8));
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(url(form())))
                        .header("Accept", "text/html")
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "multipart/form-data; boundary=e")
                        .POST(BodyPublishers.ofByteArray(sent.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static byte[] part(String rest) {
        return ("--e\r\nContent-Disposition: form-data; name=" + rest)
                .getBytes(StandardCharsets.UTF_8);
    }
}
