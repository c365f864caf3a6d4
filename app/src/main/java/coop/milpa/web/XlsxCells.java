package coop.milpa.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the first sheet of an XLSX that a stranger made (ECMA-376): nothing outside it is asked for, no entity is
 * followed, and what grows beyond measure while it is unpacked is given up.
 */
final class XlsxCells {

    private static final int UNPACKED_MAX = 64_000_000;
    private static final int COLUMNS_MAX = 50;
    private static final int CELL_MAX = 1_000;
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String SHEETS = "xl/worksheets/";

    private XlsxCells() {}

    /** Whether a file begins as an archive does. */
    static boolean isOne(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /**
     * The rows that have cells.
     *
     * @throws IOException if it is no XLSX
     */
    static List<SheetCells.Row> read(byte[] bytes, int most) throws IOException {
        Map<String, byte[]> parts = unpacked(bytes);
        try {
            List<String> strings = strings(parts.getOrDefault(STRINGS, new byte[0]));
            byte[] sheet = parts.get(firstSheet(parts));
            if (sheet == null) {
                throw new IOException("No sheet in it");
            }
            return new XlsxSheet(strings, most).read(reader(sheet));
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, byte[]> unpacked(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        int left = UNPACKED_MAX;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.equals(WORKBOOK)
                        || name.equals(RELATIONS)
                        || name.equals(STRINGS)
                        || name.startsWith(SHEETS)) {
                    byte[] part = zip.readNBytes(left);
                    left -= part.length;
                    parts.put(name, part);
                }
                if (left <= 0) {
                    throw new IOException("Unpacks to more than " + UNPACKED_MAX + " bytes");
                }
            }
        }
        return parts;
    }

    /** The part that the workbook names first. */
    private static String firstSheet(Map<String, byte[]> parts) throws IOException, XMLStreamException {
        String relation = "";
        XMLStreamReader workbook = reader(parts.getOrDefault(WORKBOOK, new byte[0]));
        while (relation.isEmpty() && workbook.hasNext()) {
            if (workbook.next() == XMLStreamConstants.START_ELEMENT
                    && workbook.getLocalName().equals("sheet")) {
                relation = attribute(workbook, "id");
            }
        }
        XMLStreamReader relations = reader(parts.getOrDefault(RELATIONS, new byte[0]));
        while (relations.hasNext()) {
            if (relations.next() == XMLStreamConstants.START_ELEMENT
                    && attribute(relations, "Id").equals(relation)) {
                String target = attribute(relations, "Target");
                return target.startsWith("/") ? target.substring(1) : "xl/" + target;
            }
        }
        throw new IOException("The workbook names no sheet");
    }

    private static List<String> strings(byte[] part) throws XMLStreamException {
        List<String> strings = new ArrayList<>();
        if (part.length == 0) {
            return strings;
        }
        XMLStreamReader reader = reader(part);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("si")) {
                strings.add(text(reader, "si"));
            }
        }
        return strings;
    }

    /** All text up to the end of an element, less how it is pronounced. */
    static String text(XMLStreamReader reader, String element) throws XMLStreamException {
        var text = new StringBuilder();
        boolean spoken = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(element)) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                boolean phonetic = reader.getLocalName().equals("rPh");
                spoken = phonetic ? event == XMLStreamConstants.START_ELEMENT : spoken;
            } else if (event == XMLStreamConstants.CHARACTERS && !spoken && text.length() < CELL_MAX) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    static String attribute(XMLStreamReader reader, String name) {
        for (int n = 0; n < reader.getAttributeCount(); n++) {
            if (reader.getAttributeLocalName(n).equals(name)) {
                return reader.getAttributeValue(n);
            }
        }
        return "";
    }

    /** {@code C7} is the third column; what is no place is none. */
    static int place(String reference) {
        int place = 0;
        for (int n = 0; n < reference.length() && reference.charAt(n) >= 'A' && place <= COLUMNS_MAX; n++) {
            place = place * 26 + reference.charAt(n) - 'A' + 1;
        }
        return place < 1 || place > COLUMNS_MAX ? -1 : place - 1;
    }

    /** As somebody would write it: {@code 1.2E7} is 12000000, and {@code 12.50000} is 12.5. */
    static String number(String raw) {
        try {
            var value = new BigDecimal(raw);
            return Math.abs(value.scale()) > 30
                    ? raw
                    : value.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private static XMLStreamReader reader(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }
}
