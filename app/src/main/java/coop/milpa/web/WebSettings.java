package coop.milpa.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pages and files are made, whoever asks for them.
 *
 * @param pageRows  rows of a list on one page
 * @param paperRowsMax  rows of a list as a PDF; beyond that a spreadsheet serves better
 * @param csvSeparator  between the cells of a line of a CSV file, unless the address says {@code separator}
 */
@ConfigurationProperties("milpa.web")
record WebSettings(
        @DefaultValue("100") int pageRows,
        @DefaultValue("2000") int paperRowsMax,
        @DefaultValue(",") char csvSeparator) {

    WebSettings {
        if (pageRows < 1 || pageRows > 500) {
            throw new IllegalArgumentException("milpa.web.page-rows is " + pageRows + "; 1 to 500");
        }
        if (paperRowsMax < 1 || paperRowsMax > 10_000) {
            throw new IllegalArgumentException("milpa.web.paper-rows-max is " + paperRowsMax + "; 1 to 10,000");
        }
        if (!CsvFile.isSeparator(csvSeparator)) {
            throw new IllegalArgumentException("milpa.web.csv-separator is '" + csvSeparator + "'; , or ; or a tab");
        }
    }
}
