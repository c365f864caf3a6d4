package coop.milpa.web;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The rows of one sheet of an XLSX.
 *
 * @param strings  the texts that its cells share
 * @param most  how many rows are read
 */
record XlsxSheet(List<String> strings, int most) {

    List<SheetCells.Row> read(XMLStreamReader reader) throws XMLStreamException {
        List<SheetCells.Row> rows = new ArrayList<>();
        long number = 0;
        while (reader.hasNext() && rows.size() < most) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("row")) {
                number = number(XlsxCells.attribute(reader, "r"), number + 1);
                List<String> cells = cells(reader);
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(new SheetCells.Row(number, cells));
                }
            }
        }
        return rows;
    }

    private List<String> cells(XMLStreamReader reader) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        int next = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("c")) {
                String reference = XlsxCells.attribute(reader, "r");
                int place = reference.isEmpty() ? next : XlsxCells.place(reference);
                String text = cell(reader, XlsxCells.attribute(reader, "t"));
                if (place >= 0) {
                    while (cells.size() <= place) {
                        cells.add("");
                    }
                    cells.set(place, text);
                    next = place + 1;
                }
            }
        }
        return cells;
    }

    /** @param kind  what the cell says that its value is */
    private String cell(XMLStreamReader reader, String kind) throws XMLStreamException {
        String value = "";
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                String element = reader.getLocalName();
                value = switch (element) {
                    case "f" -> "=" + XlsxCells.text(reader, element);
                    case "v", "is" -> value.startsWith("=") ? value : said(XlsxCells.text(reader, element), kind);
                    default -> value;
                };
            }
        }
        return value.strip();
    }

    private String said(String text, String kind) {
        return switch (kind) {
            case "s" -> shared(text.strip());
            case "", "n" -> XlsxCells.number(text.strip());
            default -> text;
        };
    }

    private String shared(String index) {
        return index.matches("[0-9]{1,7}") && Integer.parseInt(index) < strings.size()
                ? strings.get(Integer.parseInt(index))
                : "";
    }

    private static long number(String text, long usual) {
        return text.matches("[0-9]{1,7}") ? Long.parseLong(text) : usual;
    }
}
