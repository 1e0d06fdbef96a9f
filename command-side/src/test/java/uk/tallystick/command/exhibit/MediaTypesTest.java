package uk.tallystick.command.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import uk.tallystick.command.refusal.Refusal.NotTaken;

import java.util.List;
import java.util.Map;

class MediaTypesTest {

    @Test
    void a_file_is_what_its_content_is_whatever_it_is_called() {
        var files =
                Map.of(
                        "application/pdf",
                        Samples.PDF,
                        "image/png",
                        Samples.PNG,
                        "image/jpeg",
                        Samples.JPEG,
                        "text/plain",
                        Samples.TEXT,
                        MediaTypes.DOCX,
                        Samples.DOCX,
                        MediaTypes.XLSX,
                        Samples.XLSX,
                        "audio/mpeg",
                        Samples.MP3,
                        "video/mp4",
                        Samples.MP4);
        files.forEach((type, content) ->
                assertThat(MediaTypes.of(content, "page.html")).as(type).isEqualTo(type));
        assertThat(MediaTypes.of(Samples.ODT, "page.html"))
                .isEqualTo("application/vnd.oasis.opendocument.text");
        assertThat(MediaTypes.of(Samples.CSV, "figures.CSV")).isEqualTo("text/csv");
        assertThat(MediaTypes.of(Samples.PDF, "figures.csv")).isEqualTo("application/pdf");
    }

    @Test
    void what_a_browser_would_run_and_what_nobody_knows_is_not_taken() {
        var files =
                List.of(
                        Samples.HTML,
                        Samples.SVG,
                        Samples.ZIP,
                        Samples.MACROS,
                        Samples.ODT_BASIC,
                        Samples.ODS_SCRIPT,
                        new byte[] {0, 1, 2, 3, 4, 5, 6, 7},
                        Samples.text("MZ\220\0\3\0\0\0"),
                        Samples.text("#!/bin/sh\nrm -rf /\n"));
        for (var content : files) {
            for (var name : List.of("picture.png", "report.pdf", "notes.txt", "figures.csv")) {
                assertThatThrownBy(() -> MediaTypes.of(content, name))
                        .as("%s", new String(content, java.nio.charset.StandardCharsets.US_ASCII))
                        .isInstanceOf(NotTaken.class);
            }
        }
    }

    @Test
    void a_name_loses_its_folders_and_what_cannot_be_seen() {
        assertThat(ExhibitRequest.nameOf("C:\\Users\\me\\report.pdf")).isEqualTo("report.pdf");
        assertThat(ExhibitRequest.nameOf("../../etc/passwd")).isEqualTo("passwd");
        assertThat(ExhibitRequest.nameOf("a\r\nSet-Cookie: x.pdf")).isEqualTo("aSet-Cookie: x.pdf");
        assertThat(ExhibitRequest.nameOf("say \"yes\".pdf")).isEqualTo("say \"yes\".pdf");
        assertThat(ExhibitRequest.nameOf("fdp.\u202egpj.exe")).isEqualTo("fdp.gpj.exe");
        assertThat(ExhibitRequest.nameOf("folder/")).isNull();
        assertThat(ExhibitRequest.nameOf("..")).isNull();
        assertThat(ExhibitRequest.nameOf("x".repeat(500) + ".pdf")).hasSize(200).endsWith(".pdf");
    }
}
