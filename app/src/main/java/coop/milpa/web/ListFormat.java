package coop.milpa.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** As what kind of file a list can be had. */
public enum ListFormat {
    /** Comma-separated text, in UTF-8 with its mark, as spreadsheets open it. */
    CSV("text/csv;charset=UTF-8"),
    /** A workbook with real numbers and dates. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Paper. */
    PDF("application/pdf");

    private final String mediaType;

    ListFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    static Optional<ListFormat> of(String ending) {
        return Stream.of(values()).filter(each -> each.ending().equals(ending)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
