package coop.milpa.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What people send as a sheet is read for what it is, and nothing else comes with it. */
class SheetCellsTest {

    private static final int MOST = 100;

    private static final String WORKBOOK = """
            <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Hoja1" sheetId="1" r:id="rId7"/></sheets></workbook>""";
    private static final String RELATIONS = """
            <Relationships><Relationship Id="rId7" Target="worksheets/sheet1.xml"/></Relationships>""";
    private static final String PACKAGE = """
            <Relationships><Relationship Id="r1" Target="xl/workbook.xml"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
            </Relationships>""";
    private static final String TYPES = """
            <Types>
              <Override PartName="/xl/workbook.xml"
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
              <Override PartName="/xl/sharedStrings.xml"
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
            </Types>""";

    @Test
    void aTextFileAndAWorkbookSayTheSame() {
        SheetCells text = read("Cuenta;Monto\r\n10-1;12.50\r\n10-2;3\r\n");
        SheetCells book = SheetCells.read(workbook("""
                        <row r="1"><c r="A1" t="inlineStr"><is><t>Cuenta</t></is></c><c r="B1" t="s"><v>0</v></c></row>
                        <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>12.50</v></c></row>
                        <row r="3"><c r="A3" t="str"><v>10-2</v></c><c r="B3"><v>3.0E0</v></c></row>
                        """, "Monto", "10-1"), MOST);
        assertThat(text.header()).isEqualTo(book.header()).containsExactly("cuenta", "monto");
        assertThat(book.rows()).hasSize(2);
        assertThat(book.rows().getFirst().cells()).containsExactly("10-1", "12.5");
        assertThat(book.rows().get(1)).isEqualTo(new SheetCells.Row(3, List.of("10-2", "3")));
        assertThat(text.rows().get(1)).isEqualTo(new SheetCells.Row(3, List.of("10-2", "3")));
    }

    @Test
    void aListThatWasDownloadedIsReadBack() throws IOException {
        List<Column<String>> columns = List.of(Column.text("name", "x", name -> name));
        var listing = new Listing<>("people", Message.of("x"), columns, List.of());
        var headings = new ListFile.Headings(List.of("Name"), "Currency");
        Rows<String> rows = Rows.inMemory(columns, List.of("Ana", "=1+1"));
        var into = new ByteArrayOutputStream();
        new XlsxFile(rows.totals())
                .write(new ListFile.Whole<>("x", headings, "Total", listing, rows, SortOrder.USUAL), into);
        SheetCells read = SheetCells.read(into.toByteArray(), MOST);
        assertThat(read.header()).containsExactly("name");
        assertThat(read.rows()).extracting(row -> row.cell(0)).containsExactly("Ana", "=1+1");
    }

    @Test
    void aFormulaIsItsTextAndNeverWhatItOnceCameTo() {
        SheetCells book = SheetCells.read(workbook("""
                        <row r="1"><c r="A1" t="inlineStr"><is><t>amount</t></is></c></row>
                        <row r="2"><c r="A2"><f>SUM(B1:B9)</f><v>900</v></c></row>
                        """), MOST);
        assertThat(book.rows().getFirst().cells()).containsExactly("=SUM(B1:B9)");
    }

    @Test
    void rowsAndColumnsThatAreLeftOutKeepTheirPlaces() {
        SheetCells book = SheetCells.read(workbook("""
                        <row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="C1" t="inlineStr"><is><t>c</t></is></c></row>
                        <row r="9"><c r="C9"><v>120000000000</v></c><c r="ZZZ9"><v>7</v></c></row>
                        """), MOST);
        SheetCells.Row ninth = book.rows().getFirst();
        assertThat(ninth.number()).isEqualTo(9);
        assertThat(ninth.cells()).startsWith("", "", "120000000000").doesNotContain("7");
        assertThat(ninth.cell(1)).isEmpty();
        assertThat(ninth.cell(7)).isEmpty();
    }

    @Test
    void noEntityIsFollowed() {
        byte[] hostile = zip(frame("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>"));
        assertThat(SheetCells.read(hostile, MOST).toString()).doesNotContain("root");
    }

    @Test
    void whatIsNoSheetIsSaidToBeNone() {
        assertThat(SheetCells.read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, MOST)
                        .flaw())
                .contains(SheetCells.Flaw.ENCODING);
        assertThat(SheetCells.read("PK\u0003\u0004 no zip".getBytes(StandardCharsets.UTF_8), MOST)
                        .flaw())
                .contains(SheetCells.Flaw.UNREADABLE);
        assertThat(SheetCells.read(zip(Map.of("word/document.xml", "<a/>")), MOST)
                        .flaw())
                .contains(SheetCells.Flaw.UNREADABLE);
        assertThat(SheetCells.read(new byte[] {(byte) 0xE1, 0x0A}, MOST).flaw()).contains(SheetCells.Flaw.ENCODING);
        assertThat(read("member,amount\n10\u00001,5.00\n").flaw()).contains(SheetCells.Flaw.ENCODING);
        assertThat(read("").header()).isEmpty();
    }

    @Test
    void whatGrowsBeyondMeasureIsGivenUp() {
        String zeros = "<worksheet>" + " ".repeat(65_000_000) + "</worksheet>";
        byte[] bomb = zip(frame(zeros));
        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(SheetCells.read(bomb, MOST).flaw()).contains(SheetCells.Flaw.UNREADABLE);
    }

    @Test
    void moreRowsThanMayBeAreTold() {
        SheetCells all = SheetCells.read("a\n1\n2\n3\n".getBytes(StandardCharsets.UTF_8), 3);
        assertThat(all.more()).isFalse();
        SheetCells some = SheetCells.read("a\n1\n2\n3\n".getBytes(StandardCharsets.UTF_8), 2);
        assertThat(some.more()).isTrue();
        assertThat(some.rows()).hasSize(2);
    }

    @Test
    void anythingAtAllIsReadOrRefusedAndNothingElse() {
        var random = new Random(20_261_127);
        byte[] right = workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", "uno", "dos");
        for (int n = 0; n < 2_000; n++) {
            byte[] wrong = right.clone();
            for (int each = 0; each < 1 + random.nextInt(8); each++) {
                wrong[random.nextInt(wrong.length)] = (byte) random.nextInt(256);
            }
            assertThat(SheetCells.read(wrong, MOST).rows().size()).isLessThanOrEqualTo(MOST);
        }
    }

    private static SheetCells read(String text) {
        return SheetCells.read(text.getBytes(StandardCharsets.UTF_8), MOST);
    }

    private static byte[] workbook(String rows, String... strings) {
        var shared = new StringBuilder("<sst>");
        for (String each : strings) {
            shared.append("<si><t>").append(each).append("</t></si>");
        }
        Map<String, String> parts = frame("<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        parts.put("xl/sharedStrings.xml", shared + "</sst>");
        return zip(parts);
    }

    /** A workbook of one sheet. */
    private static Map<String, String> frame(String sheet) {
        Map<String, String> parts = new TreeMap<>();
        parts.put("[Content_Types].xml", TYPES);
        parts.put("_rels/.rels", PACKAGE);
        parts.put("xl/workbook.xml", WORKBOOK);
        parts.put("xl/_rels/workbook.xml.rels", RELATIONS);
        parts.put("xl/sharedStrings.xml", "<sst></sst>");
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
