package coop.milpa.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.mock.web.MockMultipartFile;

/** Files that are not what they say, whichever field takes them. */
final class Files {

    private static final int BOMB_MEGABYTES = 64;
    private static final String PAGE = "<html>" + Hostile.SCRIPT + "</html>";

    private Files() {}

    static List<MockMultipartFile> all(String field) {
        return List.of(
                file(field, "", "application/octet-stream", new byte[0]),
                file(field, "foto.png", "image/png", bytes(PAGE)),
                file(field, "foto.svg", "image/svg+xml", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\">" + PAGE)),
                file(field, "gif.png", "image/png", bytes("GIF89a" + PAGE)),
                file(field, "datos.csv", "text/csv", bomb()),
                file(field, "datos.xlsx", "application/vnd.ms-excel", bomb()),
                file(field, "script.csv", "text/csv", bytes("member,name\n" + Hostile.SCRIPT + ",=1+1\n")),
                file(field, "nul.csv", "text/csv", bytes("member,name\nA\0B,C\n")),
                file(field, "ancho.csv", "text/csv", "member,name\nA,B\n".getBytes(StandardCharsets.UTF_16)),
                file(field, "latin.csv", "text/csv", "member,amount\nÑ,1\n".getBytes(StandardCharsets.ISO_8859_1)),
                file(field, "una-linea.csv", "text/csv", bytes("x".repeat(2_000_000))),
                file(field, "comillas.csv", "text/csv", bytes("member,amount\n\"sin fin,1\n")),
                file(field, "../../" + Hostile.SCRIPT + ".csv", "text/csv", bytes("member,amount\nnadie,1\n")),
                file(field, "A\u202Egnp.csv", "text/html", bytes("member,amount\nA\u202Egnp,1\n")));
    }

    /** Small as it comes, large as it is read. */
    private static byte[] bomb() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] megabyte = new byte[1 << 20];
            Arrays.fill(megabyte, (byte) '0');
            for (int n = 0; n < BOMB_MEGABYTES; n++) {
                zip.write(megabyte);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MockMultipartFile file(String field, String name, String type, byte[] content) {
        return new MockMultipartFile(field, name, type, content);
    }
}
