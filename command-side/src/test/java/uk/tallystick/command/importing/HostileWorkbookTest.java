package uk.tallystick.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;

/** Workbooks that are made to harm whoever opens them. */
class HostileWorkbookTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String HEADINGS = Zip.row("kpi", "value");

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"})
    void a_part_that_unpacks_to_gigabytes_is_given_up_early(String part) {
        var spaces = new byte[300 * MEGABYTE];
        Arrays.fill(spaces, (byte) ' ');
        var bomb = Zip.withRows(HEADINGS).with(part, spaces).file();

        assertThat(bomb).hasSizeLessThan(MEGABYTE);
        assertThat(finding(bomb)).containsAnyOf("unpacks to more than 256 MB", "is broken");
    }

    @Test
    void many_texts_that_unpack_to_gigabytes_are_given_up_early() {
        var text = new byte[300 * MEGABYTE];
        Arrays.fill(text, (byte) 'x');
        var start = "<sst><si><t>".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(start, 0, text, 0, start.length);
        var bomb = Zip.withRows(HEADINGS).with("xl/sharedStrings.xml", text).file();

        assertThat(bomb).hasSizeLessThan(MEGABYTE);
        assertThat(finding(bomb)).contains("million characters");
    }

    @Test
    void a_zip_file_in_the_workbook_is_never_opened() {
        var inner = new byte[50 * MEGABYTE];
        var nested = Zip.withRows(HEADINGS + Zip.row("A", "1"));
        nested.with("xl/embeddings/inner.zip", new Zip().with("inner", inner).file());

        assertThat(FigureFile.read(nested.file(), FileType.XLSX, null).findings()).isEmpty();
    }

    @Test
    void thousands_of_parts_are_refused() {
        var zip = Zip.withRows(HEADINGS);
        for (var i = 0; i < 1_000; i++) {
            zip.with("xl/part" + i, "");
        }

        assertThat(finding(zip.file())).contains("parts in the workbook");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"})
    void an_entity_that_reads_a_file_reads_nothing(String part) throws IOException {
        var secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "the secret");
        var xml =
                "<!DOCTYPE a [<!ENTITY x SYSTEM \""
                        + secret.toUri()
                        + "\">]>"
                        + "<worksheet><sheetData>"
                        + Zip.row("kpi", "&x;")
                        + "</sheetData></worksheet>";

        assertThat(finding(Zip.withRows(HEADINGS).with(part, xml).file()))
                .contains("document type")
                .doesNotContain("the secret");
        Files.delete(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"})
    void entities_of_entities_are_refused_before_any_is_read(String part) {
        var xml = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"laugh\">");
        for (var i = 1; i < 30; i++) {
            xml.append("<!ENTITY e" + i + " \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        xml.append("]><sst><si><t>&e29;</t></si></sst>");

        assertThat(finding(Zip.withRows(HEADINGS).with(part, xml.toString()).file()))
                .contains("document type");
        var utf16 = xml.toString().getBytes(StandardCharsets.UTF_16);
        assertThat(finding(Zip.withRows(HEADINGS).with(part, utf16).file()))
                .contains("document type");
    }

    @Test
    void a_sheet_that_is_elsewhere_is_not_followed() {
        var elsewhere =
                Zip.withRows(HEADINGS)
                        .with(
                                "xl/_rels/workbook.xml.rels",
                                "<Relationships><Relationship Id=\"a\" Type=\"http://x/worksheet\""
                                        + " TargetMode=\"External\" Target=\"file:///etc/passwd\"/>"
                                        + "</Relationships>");

        assertThat(finding(elsewhere.file())).contains("an empty file");
    }

    @Test
    void a_cell_far_to_the_right_takes_no_memory() {
        var far = "<row><c r=\"ZZZZZZZ1\" t=\"inlineStr\"><is><t>x</t></is></c></row>";

        assertThat(finding(Zip.withRows(HEADINGS + far).file())).contains("1000 columns");
    }

    @Test
    void a_file_that_is_cut_off_or_no_workbook_is_refused() {
        var whole = Zip.withRows(HEADINGS + Zip.row("A", "1")).file();
        for (var length = 5; length < whole.length; length += 7) {
            var cut = Arrays.copyOf(whole, length);
            assertThat(FigureFile.read(cut, FileType.XLSX, null).findings())
                    .as("%s bytes", length)
                    .isNotEmpty();
        }
        assertThat(finding(new Zip().with("a.txt", "a").file())).contains("without xl/");
    }

    @Test
    void any_byte_may_be_another() {
        var whole = Zip.withRows(HEADINGS + Zip.row("A", "1")).file();
        for (var at = 4; at < whole.length; at++) {
            for (var value : new byte[] {0, -1, 'A', 0x7F}) {
                var other = whole.clone();
                other[at] = value;
                // Read or refused, but never a fault of ours.
                FigureFile.read(other, FileType.XLSX, null);
            }
        }
    }

    private static String finding(byte[] file) {
        var findings = FigureFile.read(file, FileType.XLSX, null).findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst().found() + " " + findings.getFirst().expected();
    }
}
